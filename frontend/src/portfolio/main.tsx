import '../numbers/numbers.css';
import './portfolio.css';
import { mount } from '../ui/mount';
import { PortfolioPage } from './PortfolioPage';

mount(<PortfolioPage />);
