import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { readImprovement, type Improvement } from '../../api/improvements';
import { PersonName } from '../../ui/Avatar';
import { Failure } from '../../ui/Failure';
import { IssueLink } from '../../ui/IssueLink';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { CriteriaField } from '../improvements/CriteriaField';
import { useChanges } from '../improvements/useChanges';
import { scheduleOf, scopes, states } from '../improvements/words';

/** The panel of an improvement: where it comes from, and what it has to be. */
export function StoryPanel({ issueKey }: { issueKey: string }) {
  const loaded = useLoaded(useCallback(async () => readImprovement(issueKey), [issueKey]));
  if (loaded.state === 'loading') return <Loading of="the improvement" heights={[72, 96, 48]} />;
  if (loaded.state === 'failed') {
    return (
      <Failure title="The improvement could not be read" failure={loaded.failure} retry={loaded.reload} />
    );
  }
  return <Story improvement={loaded.view} put={loaded.put} />;
}

function Story({ improvement, put }: { improvement: Improvement; put: (improvement: Improvement) => void }) {
  const { incidents, state, missing, mayEdit, dismissedBecause } = improvement;
  const { apply, failure } = useChanges(improvement, put);
  return (
    <div className="page">
      <section className="stack tight" aria-labelledby="origin-title">
        <h2 id="origin-title">Where it comes from</h2>
        <ul className="plain stack tight">
          {incidents.map(({ key, summary, requirement }) => (
            <li key={key} className="card stack tight">
              <p>
                <IssueLink issueKey={key} /> {summary}
              </p>
              {requirement && <blockquote className="requirement">{requirement}</blockquote>}
            </li>
          ))}
        </ul>
        {incidents.length === 0 && <p className="quiet">It is not linked to an incident any more.</p>}
      </section>
      <CriteriaField improvement={improvement} onChanged={put} />
      <section className="stack tight" aria-labelledby="plan-title">
        <div className="row">
          <h2 id="plan-title">Plan</h2>
          <Lozenge appearance={states[state].appearance}>{states[state].name}</Lozenge>
        </div>
        {state === 'dismissed' && <p className="quiet">Dismissed: {dismissedBecause}</p>}
        <Plan improvement={improvement} />
        {state !== 'dismissed' && missing.length > 0 && (
          <ul className="missing small" aria-label="What is missing">
            {missing.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        )}
        {failure !== null && <Failure title="This was not saved" failure={failure} />}
        {mayEdit && state !== 'committed' && (
          <div>
            <Button onClick={() => void apply({ type: 'commit' })}>Commit to it</Button>
          </div>
        )}
      </section>
    </div>
  );
}

function Plan({ improvement }: { improvement: Improvement }) {
  const { owner, schedule, scope } = improvement;
  return (
    <>
      <dl className="facts">
        <dt>Owner</dt>
        <dd>{owner ? <PersonName person={owner} /> : <span className="quiet">Nobody yet</span>}</dd>
        <dt>Scheduled</dt>
        <dd>{scheduleOf(schedule) || <span className="quiet">Not yet</span>}</dd>
        <dt>Scope</dt>
        <dd>{scopes.find(({ value }) => value === scope)?.name}</dd>
      </dl>
      <p className="quiet small">
        Owner and schedule are the issue’s own assignee, sprint, fix version and due date.
      </p>
    </>
  );
}
