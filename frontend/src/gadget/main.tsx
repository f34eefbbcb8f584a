import '../numbers/numbers.css';
import './gadget.css';
import { mount } from '../ui/mount';
import { GadgetPage } from './GadgetPage';

mount(<GadgetPage />);
