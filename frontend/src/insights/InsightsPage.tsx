import { useCallback, useEffect, useMemo, useState } from 'react';
import { host } from '#host';
import { readInsights, type Insights } from '../api/insights';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { CoverageNote } from './CoverageNote';
import { MineAgain } from './MineAgain';
import { MonthsChart } from './MonthsChart';
import { lastDays, periodOf, problemWith, type Choice } from './period';
import { PeriodPicker } from './PeriodPicker';
import { RecurrenceCard } from './RecurrenceCard';
import { YieldCard } from './YieldCard';

const whileMining = 4000;

/** What the incidents of a project say together. */
export function InsightsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const [choice, setChoice] = useState<Choice>('all');
  const [custom, setCustom] = useState(() => lastDays(90));
  const period = useMemo(() => periodOf(choice, custom), [choice, custom]);
  const isPeriod = choice !== 'custom' || problemWith(custom) === '';
  // Until both dates make sense the last good numbers stay.
  const [asked, setAsked] = useState(period);
  useEffect(() => {
    if (isPeriod) setAsked(period);
  }, [isPeriod, period]);
  const insights = useLoaded(useCallback(async () => readInsights(projectKey, asked), [projectKey, asked]));

  const { refresh } = insights;
  const isMining = insights.view?.coverage.complete === false;
  useEffect(() => {
    if (!isMining) return undefined;
    const timer = setInterval(() => void refresh(), whileMining);
    return () => clearInterval(timer);
  }, [isMining, refresh]);

  return (
    <main className="page wide">
      <h1>Incident insights</h1>
      <PeriodPicker
        choice={choice}
        custom={custom}
        onChange={(choice, custom) => {
          setChoice(choice);
          setCustom(custom);
        }}
      />
      {insights.state === 'loading' && <Loading of="insights" heights={[24, 220, 300]} />}
      {insights.state === 'failed' && (
        <Failure title="Insights could not be read" failure={insights.failure} retry={insights.reload} />
      )}
      {insights.state === 'ready' && <Numbers of={insights.view} />}
      {insights.state === 'ready' && <MineAgain projectKey={projectKey} started={() => void refresh()} />}
    </main>
  );
}

function Numbers({ of: view }: { of: Insights }) {
  const { period, computedAt, coverage, incidents, improvements, shipped, months, diagnosis } = view;
  const hasMonths = months.some((month) => month.incidents > 0 || month.shipped > 0);
  return (
    <>
      <div className="stack tight">
        <CoverageNote of={coverage} />
        <p className="quiet small">
          {dayOf(period.from)} to {dayOf(period.to)}, UTC. Computed {momentOf(computedAt)}.
        </p>
      </div>
      <dl className="counts" aria-label="Counts">
        <div>
          <dt>Incidents</dt>
          <dd>{incidents}</dd>
        </div>
        <div>
          <dt>Improvements linked</dt>
          <dd>{improvements}</dd>
        </div>
        <div>
          <dt>Improvements shipped</dt>
          <dd>{shipped}</dd>
        </div>
        <div>
          <dt>Waivers, overrides, bypasses</dt>
          <dd>
            {view.waivers}, {view.overrides}, {view.bypasses}
          </dd>
        </div>
      </dl>
      {diagnosis !== null && <p className="diagnosis">{diagnosis}</p>}
      <div className="metrics">
        <YieldCard of={view.improvementYield} />
        <RecurrenceCard of={view.recurrenceRate} />
      </div>
      {hasMonths ? (
        <MonthsChart months={months} />
      ) : (
        <p className="quiet">No incident and no shipped improvement in this period.</p>
      )}
    </>
  );
}
