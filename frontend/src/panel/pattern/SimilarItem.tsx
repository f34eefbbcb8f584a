import type { SimilarIncident } from '../../api/pattern';
import { IssueLink } from '../../ui/IssueLink';
import { StatusLozenge } from '../../ui/StatusLozenge';
import { momentOf } from '../../ui/time';

/** An earlier incident: why it is shown, and what speaks against it. */
export function SimilarItem({ incident }: { incident: SimilarIncident }) {
  const { key, summary, created, status, reasons, caution } = incident;
  return (
    <li>
      <span className="row">
        <IssueLink issueKey={key} />
        <StatusLozenge status={status} />
        <span className="quiet small">{momentOf(created)}</span>
      </span>
      <span>{summary}</span>
      <span className="quiet small">{reasons.join(' · ')}</span>
      {caution !== null && <span className="small caution">{caution}</span>}
    </li>
  );
}
