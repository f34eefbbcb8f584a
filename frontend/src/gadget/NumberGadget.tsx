import { lazy, Suspense, useCallback, useMemo } from 'react';
import { readMetrics } from '../api/metrics';
import { Behind } from '../numbers/Behind';
import { DataTable } from '../numbers/DataTable';
import { Explained } from '../numbers/Explained';
import { periodOf, type Choice } from '../numbers/period';
import { Reading } from '../numbers/Reading';
import { orNone, periodName } from '../numbers/words';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { useLookAgain } from '../ui/useLookAgain';

const TrendChart = lazy(() => import('../charts/TrendChart'));

interface Props {
  id: string;
  settings: { projectKey: string; period: string };
}

/** One number of a project with its way through time. */
export function NumberGadget({ id, settings: { projectKey, period } }: Props) {
  const asked = useMemo(
    () => ({ ...periodOf(period as Choice, {}), grain: 'month' as const, by: 'none' as const }),
    [period],
  );
  const metrics = useLoaded(useCallback(async () => readMetrics(projectKey, asked), [projectKey, asked]));
  const { refresh } = metrics;
  useLookAgain(useCallback(() => void refresh(), [refresh]));
  if (metrics.state === 'loading') return <Loading of="the number" heights={[100, 240]} />;
  if (metrics.state === 'failed') {
    return <Failure title="The number could not be read" failure={metrics.failure} retry={metrics.reload} />;
  }
  const { view } = metrics;
  const metric = view.metrics.find((one) => one.id === id);
  const group = metric?.groups.find(({ key }) => key === null);
  if (!metric || !group) return <p className="quiet">This project has no such number.</p>;
  return (
    <>
      <Explained {...metric}>
        <h2>{metric.name}</h2>
      </Explained>
      <Reading of={group.total} unit={metric.unit} />
      <Suspense fallback={<Loading of="the chart" heights={[240]} />}>
        <TrendChart metric={metric} label={group.label} points={group.points} grain={view.grain} />
      </Suspense>
      <Behind>
        <DataTable
          caption={`${metric.name} per month`}
          columns={[
            { title: 'Month', value: ({ start }) => start, show: ({ start }) => periodName(start, 'month') },
            {
              title: 'Value',
              value: ({ value }) => value,
              show: ({ value }) => orNone(value, metric.unit),
              isNumber: true,
            },
            { title: 'n', value: ({ n }) => n, isNumber: true },
          ]}
          rows={group.points}
          keyOf={({ start }) => start}
          file={`${projectKey}-${id}.csv`}
          none="No month to show."
        />
      </Behind>
      <p className="quiet small">
        {view.project.name}, {dayOf(view.period.from)} to {dayOf(view.period.to)}. Computed{' '}
        {momentOf(view.computedAt)}.{!view.coverage.complete && ' Still mining.'}
      </p>
    </>
  );
}
