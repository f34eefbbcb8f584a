import '../numbers/numbers.css';
import './analyst.css';
import { mount } from '../ui/mount';
import { AnalystPage } from './AnalystPage';

mount(<AnalystPage />);
