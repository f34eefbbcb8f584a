import './validator.css';
import { mount } from '../ui/mount';
import { EditPage } from './EditPage';

mount(<EditPage />);
