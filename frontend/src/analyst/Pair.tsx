import type { Seen, Suggestion } from '../api/queue';
import { IssueLink } from '../ui/IssueLink';
import { Notice } from '../ui/Notice';
import { dayOf } from '../ui/time';

/** Two incidents side by side, with what speaks for one cause and what speaks against it. */
export function Pair({ of: { incident, like, verdict, reasons, caution, sameClass } }: { of: Suggestion }) {
  return (
    <article className="stack tight" aria-label={`${incident.key} and ${like.key}`}>
      <div className="pair">
        <Side of={incident} title="New" />
        <Side of={like} title="Earlier" />
      </div>
      <ul aria-label="Reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {verdict === 'unsure' && <li>Looked at before, and left undecided</li>}
        {!sameClass && <li>Their root-cause classes differ, or one has none yet</li>}
      </ul>
      {caution !== null && (
        <Notice title="Look twice" kind="warning">
          <p>{caution}</p>
        </Notice>
      )}
    </article>
  );
}

function Side({ of: { key, summary, created }, title }: { of: Seen; title: string }) {
  return (
    <div className="card stack tight">
      <p className="quiet small">
        {title}, {dayOf(created.slice(0, 10))}
      </p>
      <p>
        <IssueLink issueKey={key} /> {summary}
      </p>
    </div>
  );
}
