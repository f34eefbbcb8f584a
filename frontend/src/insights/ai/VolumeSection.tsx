import { useCallback, useState } from 'react';
import { readAiVolume, type AiKind, type AiVolume, type Grades } from '../../api/ai';
import type { Period } from '../../api/insights';
import { Counts } from '../../numbers/Counts';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { count, orNone, share, surenessOf } from '../../numbers/words';
import { Part } from '../../ui/Part';
import { Segments } from '../../ui/Segments';
import { dayOf, momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

type By = 'tools' | 'categories' | 'failureModes';

const kinds: { value: By; name: string; column: string; file: string }[] = [
  { value: 'tools', name: 'Tool', column: 'Tool', file: 'tool' },
  { value: 'categories', name: 'Category', column: 'Category', file: 'category' },
  { value: 'failureModes', name: 'Failure mode', column: 'Failure mode', file: 'failure-mode' },
];

const definition =
  'Incidents of the period in which generated code was involved, as the attribution in their Extracts says. Without a yes or a no an incident is in no part of it. The evidence grade says what the answer rests on: a word, the name of the tool, or a link to look it up.';

/** Where generated code was involved, and how well that is known. */
export function VolumeSection({ projectKey, period }: { projectKey: string; period: Period }) {
  const read = useLoaded(useCallback(async () => readAiVolume(projectKey, period), [projectKey, period]));
  return (
    <Part
      title="Generated code in incidents"
      loaded={read}
      height={320}
      heading={(title) => (
        <Explained id="ai-volume" name="Generated code in incidents" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {(view) => <Volume of={view} projectKey={projectKey} />}
    </Part>
  );
}

function Volume({ of: view, projectKey }: { of: AiVolume; projectKey: string }) {
  const [by, setBy] = useState<By>('tools');
  const { n, yes, no, unknown, evidence } = view;
  const chosen = kinds.find(({ value }) => value === by) ?? kinds[0];
  if (n === 0 || !chosen) return <p className="quiet">No incident in this period.</p>;
  const answered = yes + no;
  return (
    <>
      <Counts
        name="Answers"
        of={[
          ['Incidents', n],
          ['Generated code', yes],
          ['None', no],
          ['Unknown', unknown],
          ['Not answered', n - answered - unknown],
        ]}
      />
      <p className="small">
        Coverage: {share(answered / n)} of incidents have a yes or a no. Evidence of a yes:{' '}
        {gradesOf(evidence)}.
      </p>
      {yes > 0 && (
        <>
          <Segments label="Told apart by" value={by} options={kinds} onChange={setBy} />
          <DataTable<AiKind>
            caption={`Generated code by ${chosen.name.toLowerCase()}`}
            columns={[
              { title: chosen.column, value: ({ label }) => label },
              { title: 'Incidents', value: ({ share: { numerator } }) => numerator, isNumber: true },
              {
                title: 'Share',
                value: ({ share: { value } }) => value,
                show: ({ share: { value } }) => orNone(value, 'share'),
                isNumber: true,
              },
              { title: 'Interval', value: (kind) => surenessOf(kind.share, 'share') },
              { title: 'n', value: ({ share: { n } }) => n, isNumber: true },
              { title: 'Evidence', value: (kind) => gradesOf(kind.evidence) },
            ]}
            rows={view[by]}
            keyOf={({ key }) => key}
            file={`${projectKey}-ai-by-${chosen.file}.csv`}
            none="Nobody said which."
          />
        </>
      )}
      <p className="quiet small">
        {dayOf(view.period.from)} to {dayOf(view.period.to)}, UTC. Computed {momentOf(view.computedAt)}.
      </p>
    </>
  );
}

/** "3 linked, 2 named", the best first. */
function gradesOf({ linked, named, stated }: Grades): string {
  const grades = [
    [linked, 'linked'],
    [named, 'named'],
    [stated, 'stated'],
  ] as const;
  const found = grades.filter(([n]) => n > 0).map(([n, grade]) => `${count(n)} ${grade}`);
  return found.length === 0 ? 'none' : found.join(', ');
}
