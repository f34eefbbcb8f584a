import { useCallback } from 'react';
import { readOverdue } from '../api/metrics';
import { count } from '../numbers/words';
import { Failure } from '../ui/Failure';
import { IssueLink } from '../ui/IssueLink';
import { Loading } from '../ui/Loading';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { useLookAgain } from '../ui/useLookAgain';

const most = 10;

/** What was promised and is late, the longest first. */
export function OverdueGadget({ projectKey }: { projectKey: string }) {
  const overdue = useLoaded(useCallback(async () => readOverdue(projectKey), [projectKey]));
  const { refresh } = overdue;
  useLookAgain(useCallback(() => void refresh(), [refresh]));
  if (overdue.state === 'loading') return <Loading of="the list" heights={[200]} />;
  if (overdue.state === 'failed') {
    return <Failure title="The list could not be read" failure={overdue.failure} retry={overdue.reload} />;
  }
  const { items, computedAt } = overdue.view;
  const shown = items.toSorted((a, b) => a.since.localeCompare(b.since)).slice(0, most);
  return (
    <>
      <h2>Overdue improvements of {projectKey}</h2>
      {items.length === 0 ? (
        <p className="quiet">Nothing is overdue, as far as you may see.</p>
      ) : (
        <ul className="plain stack">
          {shown.map(({ key, incident, summary, since, owner }) => (
            <li key={`${key} ${incident}`}>
              <IssueLink issueKey={key} /> {summary}
              <p className="quiet small">
                Due since {dayOf(since)}, {owner ?? 'nobody owns it'}, after <IssueLink issueKey={incident} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {items.length > most && <p className="quiet small">And {count(items.length - most)} more.</p>}
      <p className="quiet small">Computed {momentOf(computedAt)}.</p>
    </>
  );
}
