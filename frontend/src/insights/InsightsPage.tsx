import { host } from '#host';
import { PeriodPicker } from '../numbers/PeriodPicker';
import { usePeriod } from '../numbers/usePeriod';
import { Overview } from './Overview';

/** What the incidents of a project say together. */
export function InsightsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const { period, picker } = usePeriod();
  return (
    <main className="page wide">
      <h1>Incident insights</h1>
      <PeriodPicker {...picker} />
      <Overview projectKey={projectKey} period={period} />
    </main>
  );
}
