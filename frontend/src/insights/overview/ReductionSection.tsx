import { useCallback } from 'react';
import { readReductions, type Reduction } from '../../api/metrics';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { counted, inWords, orNone } from '../../numbers/words';
import { Part } from '../../ui/Part';
import { dayOf, momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

const definition =
  'Repeats of a root-cause class per day after an improvement against it shipped, divided by repeats per day before. Below 1 is fewer. It says nothing until enough days have passed on both sides.';

const sureness = ({ enough, low, high }: Reduction) =>
  enough && low !== null && high !== null
    ? `between ${inWords(low, 'ratio')} and ${inWords(high, 'ratio')}`
    : 'not enough data';

/** Whether what shipped against a class made it come back less. */
export function ReductionSection({ projectKey }: { projectKey: string }) {
  const read = useLoaded(useCallback(async () => readReductions(projectKey), [projectKey]));
  const exposure = ({ repeats, days }: Reduction['before']) =>
    `${counted(repeats, 'repeat')} in ${counted(days, 'day')}`;
  return (
    <Part
      title="Did it help?"
      loaded={read}
      height={160}
      heading={(title) => (
        <Explained id="repeat-reduction" name="Repeat reduction" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {({ items, computedAt }) => (
        <>
          <DataTable<Reduction>
            caption="Repeats before and after"
            columns={[
              { title: 'Root-cause class', value: ({ className }) => className },
              {
                title: 'Shipped',
                value: ({ shippedAt }) => shippedAt.slice(0, 10),
                show: ({ shippedAt }) => dayOf(shippedAt.slice(0, 10)),
              },
              { title: 'Before', value: ({ before }) => exposure(before) },
              { title: 'After', value: ({ after }) => exposure(after) },
              {
                title: 'After ÷ before',
                value: ({ ratio }) => ratio,
                show: ({ ratio }) => orNone(ratio, 'ratio'),
                isNumber: true,
              },
              { title: 'Interval', value: sureness },
            ]}
            rows={items}
            keyOf={({ classKey, shippedAt }) => `${classKey} ${shippedAt}`}
            file={`${projectKey}-repeat-reduction.csv`}
            none="No improvement against a root-cause class has shipped yet."
          />
          <p className="quiet small">Computed {momentOf(computedAt)}.</p>
        </>
      )}
    </Part>
  );
}
