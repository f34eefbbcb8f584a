import type { Requirement } from '../../api/extract';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import type { StepForm } from './form';

/** A requirement says what the system does; a cause says what happened. */
function readsLikeACause(statement: string) {
  return statement.trim().length > 15 && !/\b(must|shall|should|needs? to|has to)\b/i.test(statement);
}

/** Step 2: what nobody had specified. */
export function RequirementStep({ editor, options, isReadOnly }: StepForm) {
  const { requirement } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<Requirement>) => editor.edit('requirement', { ...requirement, ...change });
  return (
    <>
      <LongTextField
        label="The requirement this incident revealed"
        anchor="requirement.statement"
        placeholder="The system must …"
        help={
          readsLikeACause(requirement.statement)
            ? 'This reads like a cause. Which property would have prevented it? “The system must …”'
            : 'Which property of the system would have prevented this, or much reduced its impact?'
        }
        value={requirement.statement}
        error={problems['requirement.statement']}
        isReadOnly={isReadOnly}
        onChange={(statement) => set({ statement })}
      />
      <SelectField
        label="Kind of requirement"
        empty="Not recorded"
        value={requirement.kind}
        options={options.requirementKinds}
        error={problems['requirement.kind']}
        isReadOnly={isReadOnly}
        onChange={(kind) => set({ kind })}
      />
    </>
  );
}
