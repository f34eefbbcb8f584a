import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { Improvement, ImprovementCommand, ImprovementProject } from '../../api/improvements';
import { fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { PersonField } from '../../ui/PersonField';
import { Segments } from '../../ui/Segments';
import { useLoaded } from '../../ui/useLoaded';
import { CriteriaField } from './CriteriaField';
import { DismissForm } from './DismissForm';
import { PriorityPlan } from './PriorityPlan';
import { SchedulePlan } from './SchedulePlan';
import { useChanges } from './useChanges';
import { scopeHelp, scopes } from './words';

interface Props {
  improvement: Improvement;
  loadOptions: () => Promise<ImprovementProject[]>;
  isWanted: boolean;
  reached: () => void;
  onChanged: (improvement: Improvement) => void;
}

/** Changes one improvement; every choice is saved as it is made. */
export default function ImprovementEditor({ improvement, loadOptions, isWanted, reached, onChanged }: Props) {
  const options = useLoaded(loadOptions);
  const { apply, failure } = useChanges(improvement, onChanged);
  const [busy, setBusy] = useState(false);
  const [dismissing, setDismissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const project = options.view?.find(({ key }) => key === improvement.projectKey);
  const { missing } = improvement;

  useEffect(() => {
    if (!isWanted) return;
    focusMissing(form.current, missing[0]?.code ?? '');
    reached();
  }, [isWanted, reached, missing]);

  // Only the buttons wait for themselves. Were they to wait for a field that is saved on leaving it, the very click that leaves
  // it would go to a button that has just been disabled.
  const decide = async (command: ImprovementCommand) => {
    setBusy(true);
    await apply(command);
    setBusy(false);
    setDismissing(false);
  };

  return (
    <div className="stack" ref={form}>
      {failure !== null && <Failure title="This was not saved" failure={failure} />}
      <div data-about="owner">
        <PersonField
          label="Owner"
          projectKey={improvement.projectKey}
          value={improvement.owner}
          error={fieldMessages(failure).accountId}
          onChange={(person) => void apply({ type: 'set-owner', accountId: person?.accountId ?? null })}
        />
      </div>
      <div data-about="criteria">
        <CriteriaField improvement={improvement} onChanged={onChanged} />
      </div>
      <div data-about="schedule">
        <SchedulePlan
          improvement={improvement}
          project={project}
          problems={fieldMessages(failure)}
          save={async (chosen) => apply({ type: 'schedule', ...chosen })}
        />
        {options.state === 'failed' && (
          <Failure
            title="Sprints and versions could not be read"
            failure={options.failure}
            retry={options.reload}
          />
        )}
      </div>
      <div data-about="scope">
        <Segments
          label="Scope"
          value={improvement.scope}
          options={scopes}
          help={scopeHelp}
          onChange={(scope) => void apply({ type: 'set-scope', scope })}
        />
      </div>
      <PriorityPlan
        improvement={improvement}
        error={fieldMessages(failure).priorityReason}
        save={({ proposedPriority, priorityReason }) =>
          void apply({ type: 'set-priority', proposedPriority, reason: priorityReason })
        }
      />
      {dismissing ? (
        <DismissForm
          busy={busy}
          dismiss={(reason) => void decide({ type: 'dismiss', reason })}
          cancel={() => setDismissing(false)}
        />
      ) : (
        <div className="row" data-about="commit">
          {improvement.state === 'committed' ? (
            <Button isDisabled={busy} onClick={() => void decide({ type: 'propose' })}>
              Back to proposed
            </Button>
          ) : (
            <Button appearance="primary" isDisabled={busy} onClick={() => void decide({ type: 'commit' })}>
              Commit to it
            </Button>
          )}
          {improvement.state !== 'dismissed' && (
            <Button appearance="subtle" isDisabled={busy} onClick={() => setDismissing(true)}>
              Dismiss…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The field that a missing thing is about, told by the word in its code. */
function focusMissing(form: HTMLElement | null, code: string): void {
  const about =
    ['owner', 'criteria', 'schedule', 'scope', 'commit'].find((word) => code.includes(word)) ?? 'owner';
  const field = form?.querySelector<HTMLElement>(`[data-about="${about}"]`);
  field?.scrollIntoView?.({ block: 'center', behavior: 'smooth' });
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}
