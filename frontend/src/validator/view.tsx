import './validator.css';
import { mount } from '../ui/mount';
import { ViewPage } from './ViewPage';

mount(<ViewPage />);
