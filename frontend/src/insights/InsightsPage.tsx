import { lazy, Suspense, useState } from 'react';
import { host } from '#host';
import { PeriodPicker } from '../numbers/PeriodPicker';
import { usePeriod } from '../numbers/usePeriod';
import { Loading } from '../ui/Loading';
import { Tabs, type Tab } from '../ui/Tabs';
import { Overview } from './Overview';

const AiTab = lazy(() => import('./ai/AiTab'));
const MaturityTab = lazy(() => import('./maturity/MaturityTab'));
const ReportTab = lazy(() => import('./report/ReportTab'));

type View = 'numbers' | 'ai' | 'maturity' | 'report';

const tabs: Tab<View>[] = [
  { key: 'numbers', name: 'Numbers' },
  { key: 'ai', name: 'AI' },
  { key: 'maturity', name: 'Maturity' },
  { key: 'report', name: 'Report' },
];

/** What the incidents of a project say together. */
export function InsightsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const [view, setView] = useState<View>('numbers');
  const { period, picker } = usePeriod();
  return (
    <main className="page wide">
      <h1 className="not-printed">Incident insights</h1>
      <Tabs label="Incident insights" tabs={tabs} chosen={view} onChoose={setView}>
        {view !== 'maturity' && (
          <div className="not-printed">
            <PeriodPicker {...picker} />
          </div>
        )}
        <Suspense fallback={<Loading of="this part" heights={[640]} />}>
          {view === 'numbers' && <Overview projectKey={projectKey} period={period} />}
          {view === 'ai' && <AiTab projectKey={projectKey} period={period} />}
          {view === 'maturity' && <MaturityTab projectKey={projectKey} />}
          {view === 'report' && <ReportTab projectKey={projectKey} period={period} />}
        </Suspense>
      </Tabs>
    </main>
  );
}
