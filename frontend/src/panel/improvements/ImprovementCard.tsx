import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense } from 'react';
import type { Improvement, ImprovementProject } from '../../api/improvements';
import { PersonName } from '../../ui/Avatar';
import { IssueLink } from '../../ui/IssueLink';
import { Loading } from '../../ui/Loading';
import { StatusLozenge } from '../../ui/StatusLozenge';
import { priorities, scheduleOf, scopes, states } from './words';

const ImprovementEditor = lazy(() => import('./ImprovementEditor'));

interface Props {
  improvement: Improvement;
  loadOptions: () => Promise<ImprovementProject[]>;
  isEditing: boolean;
  /** The person asked to get here, to the first thing that is missing. */
  isWanted: boolean;
  reached: () => void;
  edit: (on: boolean) => void;
  onChanged: (improvement: Improvement) => void;
}

/** One improvement: what it is, whose it is, when it comes, and what it lacks. */
export function ImprovementCard(props: Props) {
  const { improvement, loadOptions, isEditing, isWanted, reached, edit, onChanged } = props;
  const { key, summary, status, state, missing, mayEdit, dismissedBecause } = improvement;
  return (
    <article
      className="card stack tight"
      data-anchor={`improvements/${key}`}
      aria-label={`${key} ${summary}`}
    >
      <div className="row">
        <IssueLink issueKey={key} />
        <StatusLozenge status={status} />
        <Lozenge appearance={states[state].appearance}>{states[state].name}</Lozenge>
      </div>
      <h3>{summary}</h3>
      {state === 'dismissed' && <p className="quiet">Dismissed: {dismissedBecause}</p>}
      {state !== 'dismissed' && !isEditing && <Facts improvement={improvement} />}
      {state !== 'dismissed' && missing.length > 0 && (
        <ul className="missing small" aria-label={`What ${key} lacks`}>
          {missing.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      )}
      {isEditing && (
        <Suspense fallback={<Loading of="the form" heights={[280]} />}>
          <ImprovementEditor
            improvement={improvement}
            loadOptions={loadOptions}
            isWanted={isWanted}
            reached={reached}
            onChanged={onChanged}
          />
        </Suspense>
      )}
      {mayEdit && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-expanded={isEditing}
            onClick={() => edit(!isEditing)}
          >
            {isEditing ? 'Done' : 'Edit'}
          </Button>
        </div>
      )}
    </article>
  );
}

function Facts({ improvement }: { improvement: Improvement }) {
  const { owner, acceptanceCriteria, schedule, scope, proposedPriority, priorityReason } = improvement;
  const none = <span className="quiet">None yet</span>;
  return (
    <dl className="facts">
      <dt>Owner</dt>
      <dd>{owner ? <PersonName person={owner} /> : none}</dd>
      <dt>Scheduled</dt>
      <dd>{scheduleOf(schedule) || none}</dd>
      <dt>Acceptance criteria</dt>
      <dd className="multiline">{acceptanceCriteria || none}</dd>
      <dt>Scope</dt>
      <dd>{scopes.find(({ value }) => value === scope)?.name}</dd>
      {proposedPriority && (
        <>
          <dt>Proposed priority</dt>
          <dd>
            {priorities.find(({ key }) => key === proposedPriority)?.name}
            {priorityReason && <span className="quiet"> {priorityReason}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
