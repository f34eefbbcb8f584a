import Button from '@atlaskit/button/default/button';
import type { FollowUp, Guardrail } from '../../api/extract';
import { ListField } from '../../ui/ListField';
import { TextField } from '../../ui/TextField';
import { CauseList } from '../extract/CauseList';
import type { StepForm } from '../extract/form';

const most = 20;

/** What stays after the incident: what is temporary, what nobody knows yet, and what was learned. */
export function FollowUpRecord({ editor, isReadOnly }: StepForm) {
  const { followUp } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<FollowUp>) => editor.edit('followUp', { ...followUp, ...change });
  const { guardrails } = followUp;
  const guard = (i: number, change: Partial<Guardrail>) =>
    set({ guardrails: guardrails.map((one, at) => (at === i ? { ...one, ...change } : one)) });
  return (
    <>
      <fieldset className="field" data-anchor="follow-up.guardrails">
        <legend>Temporary guardrails</legend>
        <span className="quiet small">
          What keeps it safe for now, and until when. The gate asks for those that are past their day.
        </span>
        {guardrails.map((one, i) => (
          <div key={i} className="pair evidence">
            <TextField
              label={`Guardrail ${i + 1}`}
              value={one.text}
              error={problems[`followUp.guardrails[${i}].text`]}
              isReadOnly={isReadOnly}
              maxLength={4000}
              onChange={(text) => guard(i, { text })}
            />
            <TextField
              label="Until"
              type="date"
              value={one.expiresOn ?? ''}
              isReadOnly={isReadOnly}
              onChange={(date) => guard(i, { expiresOn: date || null })}
            />
            <TextField
              label="Removed on"
              type="date"
              value={one.removedOn ?? ''}
              isReadOnly={isReadOnly}
              onChange={(date) => guard(i, { removedOn: date || null })}
            />
          </div>
        ))}
        {!isReadOnly && guardrails.length < most && (
          <div>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() =>
                set({ guardrails: [...guardrails, { text: '', expiresOn: null, removedOn: null }] })
              }
            >
              Add a guardrail
            </Button>
          </div>
        )}
      </fieldset>
      <ListField
        legend="Open questions"
        entry="Question"
        add="Add a question"
        help="What nobody knows yet. Better open than invented."
        values={followUp.openQuestions}
        isReadOnly={isReadOnly}
        onChange={(openQuestions) => set({ openQuestions })}
      />
      <ListField
        legend="What went well"
        entry="Well"
        add="Add one more that went well"
        values={followUp.wentWell}
        isReadOnly={isReadOnly}
        onChange={(wentWell) => set({ wentWell })}
      />
      <CauseList
        legend="What went poorly"
        entry="Poorly"
        add="Add one more that went poorly"
        values={followUp.wentPoorly}
        isReadOnly={isReadOnly}
        onChange={(wentPoorly) => set({ wentPoorly })}
      />
    </>
  );
}
