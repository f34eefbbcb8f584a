import { lazy, Suspense, useCallback, useState } from 'react';
import type { Period } from '../../api/insights';
import { readPareto, type Pareto, type Sorted, type Weight } from '../../api/pareto';
import { Behind } from '../../numbers/Behind';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { count, counted, share } from '../../numbers/words';
import { Loading } from '../../ui/Loading';
import { Part } from '../../ui/Part';
import { Segments } from '../../ui/Segments';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

const ParetoChart = lazy(() => import('../../charts/ParetoChart'));

const definition =
  'Incidents of the period by what they have in common, the largest first. The dashed line is what they make together: the few at the top are where an improvement pays most. Cost counts the hours of response, rework and improvement that were recorded.';

/** What most of the trouble comes from. */
export function ParetoSection({ projectKey, period }: { projectKey: string; period: Period }) {
  const [by, setBy] = useState<Sorted>('class');
  const [weight, setWeight] = useState<Weight>('volume');
  const pareto = useLoaded(
    useCallback(
      async () => readPareto(projectKey, { ...period, by, weight }),
      [projectKey, period, by, weight],
    ),
  );
  return (
    <Part
      title="What comes up most"
      loaded={pareto}
      height={300}
      heading={(title) => (
        <>
          <Explained id="pareto" name="What comes up most" definition={definition}>
            {title}
          </Explained>
          <div className="row">
            <Segments
              label="Sorted by"
              value={by}
              options={[
                { value: 'class', name: 'Root-cause class' },
                { value: 'component', name: 'Component' },
              ]}
              onChange={setBy}
            />
            <Segments
              label="Weighed by"
              value={weight}
              options={[
                { value: 'volume', name: 'Incidents' },
                { value: 'cost', name: 'Hours' },
              ]}
              onChange={setWeight}
            />
          </div>
        </>
      )}
    >
      {(view) => <Shown of={view} file={`${projectKey}-pareto-${view.by}-${view.weight}.csv`} />}
    </Part>
  );
}

function Shown({ of: view, file }: { of: Pareto; file: string }) {
  const { items, n, unclassified, by, weight, computedAt } = view;
  const kind = by === 'class' ? 'Root-cause class' : 'Component';
  if (items.length === 0) {
    return (
      <p className="quiet">
        {weight === 'cost'
          ? 'No hours were recorded for incidents of this period.'
          : 'Not enough data: no incident of this period says what it has in common with others.'}
      </p>
    );
  }
  return (
    <>
      <Suspense fallback={<Loading of="the chart" heights={[8 + 26 * Math.min(items.length, 12)]} />}>
        <ParetoChart pareto={view} />
      </Suspense>
      <p className="quiet small">
        n = {count(n - unclassified)}
        {unclassified > 0 && `; ${counted(unclassified, 'incident')} without one not shown`}. Computed{' '}
        {momentOf(computedAt)}.
      </p>
      <Behind>
        <DataTable
          caption={`${kind} by ${weight === 'cost' ? 'hours' : 'incidents'}`}
          columns={[
            { title: kind, value: ({ label }) => label },
            { title: weight === 'cost' ? 'Hours' : 'Incidents', value: ({ value }) => value, isNumber: true },
            { title: 'Share', value: (one) => one.share, show: (one) => share(one.share), isNumber: true },
            {
              title: 'Together',
              value: ({ cumulative }) => cumulative,
              show: ({ cumulative }) => share(cumulative),
              isNumber: true,
            },
          ]}
          rows={items}
          keyOf={({ key }) => key}
          file={file}
          none=""
        />
      </Behind>
    </>
  );
}
