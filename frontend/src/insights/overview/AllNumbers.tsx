import { useId } from 'react';
import { readMetricsCsv, type Asked, type Figure, type Metric, type Metrics } from '../../api/metrics';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { isMeasured, orNone } from '../../numbers/words';

const nothing: Figure = {
  n: 0,
  value: null,
  median: null,
  p90: null,
  mean: null,
  missing: 0,
  low: null,
  high: null,
  interval: null,
  enough: false,
  numerator: null,
};

const totalOf = ({ groups }: Metric) => groups.find(({ key }) => key === null)?.total ?? nothing;

/** Every number of the period, with what it stands on. The file has every group and every period as well. */
export function AllNumbers({ of: view, asked }: { of: Metrics; asked: Asked }) {
  const title = useId();
  const number = (title: string, of: (metric: Metric) => number | null) => ({
    title,
    value: of,
    show: (metric: Metric) => orNone(of(metric), metric.unit),
    isNumber: true,
  });
  return (
    <section className="card part stack" aria-labelledby={title}>
      <h2 id={title}>All numbers</h2>
      <DataTable<Metric>
        caption="All numbers"
        columns={[
          {
            title: 'Number',
            value: ({ name }) => name,
            show: (metric) => <Explained {...metric}>{metric.name}</Explained>,
          },
          number('Value', (metric) => totalOf(metric).value),
          number('Low', (metric) => totalOf(metric).low),
          number('High', (metric) => totalOf(metric).high),
          number('Mean', (metric) => (isMeasured(metric.unit) ? totalOf(metric).mean : null)),
          number('Median', (metric) => (isMeasured(metric.unit) ? totalOf(metric).median : null)),
          number('p90', (metric) => (isMeasured(metric.unit) ? totalOf(metric).p90 : null)),
          { title: 'n', value: (metric) => totalOf(metric).n, isNumber: true },
          { title: 'Not counted', value: (metric) => totalOf(metric).missing, isNumber: true },
          {
            title: 'Interval',
            value: (metric) => {
              const { enough, interval } = totalOf(metric);
              return enough ? interval : 'not enough data';
            },
          },
          { title: 'Goal', value: ({ goal }) => goal },
        ]}
        rows={view.metrics}
        keyOf={({ id }) => id}
        file={`${view.project.key}-metrics.csv`}
        none="No number to show."
        csv={async () => readMetricsCsv(view.project.key, asked)}
      />
    </section>
  );
}
