import './gate.css';
import { mount } from '../ui/mount';
import { GatePage } from './GatePage';

mount(<GatePage />);
