import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import { leaveFinding, type Finding, type FindingsOfIncident } from '../../api/findings';
import { PersonName } from '../../ui/Avatar';
import { Failure } from '../../ui/Failure';
import { IssueLink } from '../../ui/IssueLink';
import { Loading } from '../../ui/Loading';
import { dayOf } from '../../ui/time';
import { findingStates } from '../../findings/words';

const FindingEditor = lazy(() => import('./FindingEditor'));

interface Props {
  finding: Finding;
  incidentKey: string;
  projectKey: string;
  isReadOnly: boolean;
  changed: () => void;
  left: (now: FindingsOfIncident) => void;
}

/** A finding that the incident belongs to. */
export function FindingCard({ finding, incidentKey, projectKey, isReadOnly, changed, left }: Props) {
  const { id, title, hypothesis, owner, issue, issueHidden, createdBy, createdAt } = finding;
  const [isEditing, setEditing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const others = finding.incidents.filter(({ key }) => key !== incidentKey);
  const hidden = finding.incidentCount - finding.incidents.length;
  const state = findingStates.find(({ value }) => value === finding.state);
  const leave = async () => {
    setFailure(null);
    try {
      left(await leaveFinding(incidentKey, id));
    } catch (refusal) {
      setFailure(refusal);
    }
  };
  return (
    <article className="card stack tight" aria-label={title}>
      <div className="row">
        <h4>{title}</h4>
        <Lozenge appearance={state?.appearance}>{state?.name}</Lozenge>
      </div>
      {failure !== null && <Failure title="The incident did not leave" failure={failure} />}
      {isEditing ? (
        <Suspense fallback={<Loading of="the form" heights={[280]} />}>
          <FindingEditor
            finding={finding}
            projectKey={projectKey}
            saved={() => {
              setEditing(false);
              changed();
            }}
            cancel={() => {
              setEditing(false);
              changed();
            }}
          />
        </Suspense>
      ) : (
        <>
          {hypothesis && <p className="multiline">{hypothesis}</p>}
          <p className="row small">
            {owner ? <PersonName person={owner} /> : <span className="quiet">Nobody owns it yet</span>}
            {issue && <IssueLink issueKey={issue.key} />}
            {issueHidden && <span className="quiet">Worked on in an issue you may not see</span>}
          </p>
          <p className="quiet small">
            Elevated by {createdBy.displayName}, {dayOf(createdAt.slice(0, 10))}.
          </p>
          {others.length > 0 && (
            <ul className="plain stack tight small" aria-label={`Other incidents of ${title}`}>
              {others.map(({ key, summary }) => (
                <li key={key}>
                  <IssueLink issueKey={key} /> {summary}
                </li>
              ))}
            </ul>
          )}
          {hidden > 0 && <p className="quiet small">And {hidden} more that are not shown here.</p>}
          {!isReadOnly && (
            <div className="row">
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`Edit ${title}`}
                onClick={() => setEditing(true)}
              >
                Edit
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`Leave ${title}`}
                onClick={() => void leave()}
              >
                Leave
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}
