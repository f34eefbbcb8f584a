import { lazy, Suspense, useId, useState } from 'react';
import type { Dimension, Metric, Metrics, Point } from '../../api/metrics';
import { Behind } from '../../numbers/Behind';
import { DataTable, type Column } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { isMeasured, orNone, periodName } from '../../numbers/words';
import { Loading } from '../../ui/Loading';
import { SelectField } from '../../ui/SelectField';
import { Legend } from './Legend';

const TrendChart = lazy(() => import('../../charts/TrendChart'));
const chartHeight = 240;

/** Any of the numbers over time, all incidents together or one group of them. */
export function TrendSection({ of: view }: { of: Metrics }) {
  const title = useId();
  const [id, setId] = useState('improvement-yield');
  const [groupKey, setGroupKey] = useState('');
  const metric = view.metrics.find((one) => one.id === id) ?? view.metrics[0];
  if (!metric) return null;
  const group = metric.groups.find(({ key }) => (key ?? '') === groupKey) ?? metric.groups[0];
  if (!group) return null;
  return (
    <section className="card part stack" aria-labelledby={title}>
      <Explained {...metric}>
        <h2 id={title}>Over time: {metric.name}</h2>
      </Explained>
      <div className="pair choices">
        <SelectField
          label="Number"
          value={metric.id}
          options={view.metrics.map(({ id, name }) => ({ key: id, name }))}
          onChange={(chosen) => setId(chosen ?? id)}
        />
        {view.by !== 'none' && (
          <SelectField
            label={nameOf[view.by]}
            value={group.key ?? 'all'}
            options={metric.groups.map(({ key, label }) => ({ key: key ?? 'all', name: label }))}
            onChange={(chosen) => setGroupKey(chosen === 'all' ? '' : (chosen ?? ''))}
          />
        )}
      </div>
      <Legend hasChance={group.points.some(({ chance }) => chance)} />
      <Suspense fallback={<Loading of="the chart" heights={[chartHeight]} />}>
        <TrendChart metric={metric} label={group.label} points={group.points} grain={view.grain} />
      </Suspense>
      <Behind>
        <DataTable
          caption={`${metric.name}, ${group.label}, per ${view.grain}`}
          columns={columnsOf(metric, view)}
          rows={group.points}
          keyOf={({ start }) => start}
          file={`${view.project.key}-${metric.id}-${view.grain}.csv`}
          none="No period to show."
        />
      </Behind>
    </section>
  );
}

const nameOf: Record<Dimension, string> = {
  none: 'Group',
  component: 'Component',
  class: 'Root-cause class',
  severity: 'Severity',
  tool: 'AI tool',
  team: 'Team',
};

function columnsOf({ unit }: Metric, { grain }: Metrics): Column<Point>[] {
  const number = (title: string, value: (point: Point) => number | null): Column<Point> => ({
    title,
    value,
    show: (point) => orNone(value(point), unit),
    isNumber: true,
  });
  return [
    { title: 'From', value: ({ start }) => start, show: ({ start }) => periodName(start, grain) },
    { title: 'To', value: ({ end }) => end },
    { title: 'n', value: ({ n }) => n, isNumber: true },
    number('Value', ({ value }) => value),
    ...(isMeasured(unit)
      ? [
          number('Mean', ({ mean }) => mean),
          number('Median', ({ median }) => median),
          number('p90', ({ p90 }) => p90),
        ]
      : []),
    number('Low', ({ low }) => low),
    number('High', ({ high }) => high),
    {
      title: 'Interval',
      value: ({ interval, enough }) => (enough ? (interval ?? '') : 'not enough data'),
    },
  ];
}
