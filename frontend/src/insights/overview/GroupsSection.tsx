import { lazy, Suspense, useId, useState } from 'react';
import type { Group, Metrics } from '../../api/metrics';
import { Behind } from '../../numbers/Behind';
import { DataTable } from '../../numbers/DataTable';
import { orNone, surenessOf } from '../../numbers/words';
import { Loading } from '../../ui/Loading';
import { SelectField } from '../../ui/SelectField';
import { dimensions } from '../choice';

const GroupsChart = lazy(() => import('../../charts/GroupsChart'));

/** One number, group by group. Groups are parts of the system, never people. */
export function GroupsSection({ of: view }: { of: Metrics }) {
  const title = useId();
  const [id, setId] = useState('incident-volume');
  const metric = view.metrics.find((one) => one.id === id) ?? view.metrics[0];
  if (!metric) return null;
  const groups = metric.groups.filter(({ key }) => key !== null);
  const by = dimensions.find(({ key }) => key === view.by)?.name.toLowerCase();
  return (
    <section className="card part stack" aria-labelledby={title}>
      <h2 id={title}>
        {metric.name}, {by}
      </h2>
      <div className="pair choices">
        <SelectField
          label="Number to compare"
          value={metric.id}
          options={view.metrics.map(({ id, name }) => ({ key: id, name }))}
          onChange={(chosen) => setId(chosen ?? id)}
        />
      </div>
      {groups.length === 0 ? (
        <p className="quiet">No incident of this period says which.</p>
      ) : (
        <>
          <Suspense fallback={<Loading of="the chart" heights={[32 + 28 * Math.min(groups.length, 15)]} />}>
            <GroupsChart metric={metric} groups={groups} />
          </Suspense>
          <p className="quiet small">Where two lines overlap, the numbers cannot be told apart.</p>
          <Behind>
            <DataTable<Group>
              caption={`${metric.name} ${by}`}
              columns={[
                { title: 'Group', value: ({ label }) => label },
                { title: 'n', value: ({ total }) => total.n, isNumber: true },
                {
                  title: 'Value',
                  value: ({ total }) => total.value,
                  show: ({ total }) => orNone(total.value, metric.unit),
                  isNumber: true,
                },
                { title: 'Interval', value: ({ total }) => surenessOf(total, metric.unit) },
              ]}
              rows={groups}
              keyOf={({ key, label }) => key ?? label}
              file={`${view.project.key}-${metric.id}-by-${view.by}.csv`}
              none=""
            />
          </Behind>
        </>
      )}
    </section>
  );
}
