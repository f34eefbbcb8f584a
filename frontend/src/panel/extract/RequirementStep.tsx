import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Requirement } from '../../api/extract';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import type { StepForm } from './form';
import { StatementAdvice } from './StatementAdvice';

const gapSign = '…';

/** Step 2: what nobody had specified. */
export function RequirementStep({ editor, options, isReadOnly }: StepForm) {
  const { requirement } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<Requirement>) => editor.edit('requirement', { ...requirement, ...change });
  const place = useRef<HTMLDivElement>(null);
  /** Takes the wording over and marks the gap in it, so that writing goes on there. */
  const take = (statement: string) => {
    flushSync(() => set({ statement }));
    const field = place.current?.querySelector('textarea');
    const gap = statement.indexOf(gapSign);
    field?.focus();
    if (gap >= 0) field?.setSelectionRange(gap, gap + gapSign.length);
  };
  return (
    <>
      <div className="stack tight" ref={place}>
        <LongTextField
          label="The requirement this incident revealed"
          anchor="requirement.statement"
          placeholder="The system must …"
          help="Which property of the system would have prevented this, or much reduced its impact?"
          value={requirement.statement}
          error={problems['requirement.statement']}
          isReadOnly={isReadOnly}
          onChange={(statement) => set({ statement })}
        />
        {!isReadOnly && (
          <StatementAdvice
            statement={requirement.statement}
            summary={editor.state().view.incident.summary}
            take={take}
          />
        )}
      </div>
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
