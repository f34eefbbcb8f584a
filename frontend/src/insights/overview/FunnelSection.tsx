import { useCallback } from 'react';
import type { Period } from '../../api/insights';
import { readFunnel, type Funnel } from '../../api/metrics';
import { Behind } from '../../numbers/Behind';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { count, counted, share } from '../../numbers/words';
import { Part } from '../../ui/Part';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

/** How far the incidents of the period came on their way to an improvement that works. */
export function FunnelSection({ projectKey, period }: { projectKey: string; period: Period }) {
  const funnel = useLoaded(useCallback(async () => readFunnel(projectKey, period), [projectKey, period]));
  return (
    <Part title="From incident to improvement" loaded={funnel} height={232}>
      {(view) => <Stages of={view} file={`${projectKey}-funnel.csv`} />}
    </Part>
  );
}

function Stages({ of: { stages, computedAt }, file }: { of: Funnel; file: string }) {
  const all = stages[0]?.count ?? 0;
  if (all === 0) return <p className="quiet">No incident in this period.</p>;
  return (
    <>
      <ol className="plain stack tight funnel">
        {stages.map(({ id, label, count: reached, definition }) => (
          <li key={id} className="stack tight">
            <Explained id="funnel" name={label} definition={definition}>
              <span>
                {label}: <strong>{count(reached)}</strong>{' '}
                <span className="quiet small">({share(reached / all)})</span>
              </span>
            </Explained>
            <div className="bar" aria-hidden="true">
              <div style={{ width: `${Math.min(100, (100 * reached) / all)}%` }} />
            </div>
          </li>
        ))}
      </ol>
      <p className="quiet small">
        {counted(all, 'incident')}, computed {momentOf(computedAt)}.
      </p>
      <Behind>
        <DataTable
          caption="From incident to improvement"
          columns={[
            { title: 'Stage', value: ({ label }) => label },
            { title: 'Incidents', value: ({ count }) => count, isNumber: true },
            {
              title: 'Share',
              value: ({ count }) => count / all,
              show: ({ count }) => share(count / all),
              isNumber: true,
            },
            { title: 'Definition', value: ({ definition }) => definition },
          ]}
          rows={stages}
          keyOf={({ id }) => id}
          file={file}
          none=""
        />
      </Behind>
    </>
  );
}
