import '../numbers/numbers.css';
import './settings.css';
import { mount } from '../ui/mount';
import { SettingsPage } from './SettingsPage';

mount(<SettingsPage />);
