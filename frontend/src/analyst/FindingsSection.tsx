import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { readAllFindings, type ListedFinding } from '../api/findings';
import { findingStates } from '../findings/words';
import { DataTable } from '../numbers/DataTable';
import { counted } from '../numbers/words';
import { Part } from '../ui/Part';
import { dayOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';

/** What came of a finding, as far as that can be said. */
function effectOf({ effect }: ListedFinding): string {
  if (effect === null) return 'nothing shipped yet';
  const { before, after, enough } = effect;
  const part = ({ n, days }: typeof before) => `${counted(n, 'incident')} in ${counted(days, 'day')}`;
  return `${part(before)} before, ${part(after)} after${enough ? '' : ': not enough data'}`;
}

const nameOf = (finding: ListedFinding) => findingStates.find(({ value }) => value === finding.state);

/** What several incidents have in common, and whether working on it helped. */
export function FindingsSection({ projectKey }: { projectKey: string }) {
  const findings = useLoaded(useCallback(async () => readAllFindings(projectKey), [projectKey]));
  return (
    <Part title="Systemic findings" loaded={findings} height={160}>
      {({ findings, counts }) => (
        <>
          <p className="quiet small">
            {counts.open} open, {counts.inProgress} in progress, {counts.done} done, {counts.dropped} dropped
          </p>
          <DataTable<ListedFinding>
            caption="Systemic findings"
            columns={[
              { title: 'Finding', value: ({ title }) => title },
              {
                title: 'State',
                value: ({ state }) => state,
                show: (one) => <Lozenge appearance={nameOf(one)?.appearance}>{nameOf(one)?.name}</Lozenge>,
              },
              {
                title: 'Owner',
                value: ({ owner }) => owner?.displayName ?? null,
                show: ({ owner }) => owner?.displayName ?? 'Nobody',
              },
              { title: 'Incidents', value: ({ incidents }) => incidents, isNumber: true },
              {
                title: 'Since',
                value: ({ createdAt }) => createdAt.slice(0, 10),
                show: ({ createdAt }) => dayOf(createdAt.slice(0, 10)),
              },
              { title: 'Effect', value: effectOf },
            ]}
            rows={findings}
            keyOf={({ id }) => id}
            file={`${projectKey}-findings.csv`}
            none="No finding yet. One is made from the pattern review of an incident, or from a confirmed pair above."
          />
        </>
      )}
    </Part>
  );
}
