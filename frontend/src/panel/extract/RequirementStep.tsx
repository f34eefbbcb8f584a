import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Requirement } from '../../api/extract';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import type { StepForm } from './form';
import { focusGap } from './gap';
import { StatementAdvice } from './StatementAdvice';

/** Step 2: what nobody had specified. */
export function RequirementStep({ editor, options, isReadOnly }: StepForm) {
  const { requirement } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<Requirement>) => editor.edit('requirement', { ...requirement, ...change });
  const place = useRef<HTMLDivElement>(null);
  const take = (statement: string) => {
    flushSync(() => set({ statement }));
    focusGap(place.current?.querySelector('textarea'));
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
            isRefused={Boolean(problems['requirement.statement'])}
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
