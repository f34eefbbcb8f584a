import './panel.css';
import { mount } from '../ui/mount';
import { Panel } from './Panel';

mount(<Panel />);
