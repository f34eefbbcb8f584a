import { useCallback } from 'react';
import { readOverdue } from '../../api/metrics';
import { DataTable } from '../../numbers/DataTable';
import { IssueLink } from '../../ui/IssueLink';
import { Part } from '../../ui/Part';
import { dayOf, momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

/** What was promised and is late: a list to work on, not a number about anybody. */
export function OverdueSection({ projectKey }: { projectKey: string }) {
  const overdue = useLoaded(useCallback(async () => readOverdue(projectKey), [projectKey]));
  return (
    <Part title="Overdue improvements" loaded={overdue} height={160}>
      {({ items, computedAt }) => (
        <>
          <DataTable
            caption="Overdue improvements"
            columns={[
              {
                title: 'Improvement',
                value: ({ key }) => key,
                show: ({ key }) => <IssueLink issueKey={key} />,
              },
              { title: 'Summary', value: ({ summary }) => summary },
              {
                title: 'Incident',
                value: ({ incident }) => incident,
                show: ({ incident }) => <IssueLink issueKey={incident} />,
              },
              { title: 'Due since', value: ({ since }) => since, show: ({ since }) => dayOf(since) },
              { title: 'Owner', value: ({ owner }) => owner, show: ({ owner }) => owner ?? 'Nobody' },
            ]}
            rows={items}
            keyOf={({ key, incident }) => `${key} ${incident}`}
            file={`${projectKey}-overdue.csv`}
            none="Nothing is overdue, as far as you may see."
          />
          <p className="quiet small">Computed {momentOf(computedAt)}.</p>
        </>
      )}
    </Part>
  );
}
