import './settings.css';
import { mount } from '../ui/mount';
import { SitePage } from './SitePage';

mount(<SitePage />);
