import '../numbers/numbers.css';
import './insights.css';
import './report/report.css';
import { mount } from '../ui/mount';
import { InsightsPage } from './InsightsPage';

mount(<InsightsPage />);
