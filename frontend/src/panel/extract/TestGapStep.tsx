import type { TestGap } from '../../api/extract';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { StepForm } from './form';

/** Step 3: the test that was not there. */
export function TestGapStep({ editor, options, isReadOnly }: StepForm) {
  const { testGap } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<TestGap>) => editor.edit('testGap', { ...testGap, ...change });
  return (
    <>
      <LongTextField
        label="Which test would have caught it?"
        anchor="test-gap"
        value={testGap.description}
        error={problems['testGap.description']}
        isReadOnly={isReadOnly}
        onChange={(description) => set({ description })}
      />
      <div className="pair">
        <SelectField
          label="Kind of test"
          empty="Choose a kind"
          value={testGap.kind}
          options={options.testKinds}
          error={problems['testGap.kind']}
          isReadOnly={isReadOnly}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label="Committed at"
          type="url"
          help="A link to the test, once it is there. It comes before the fix, or with it."
          value={testGap.committedAt}
          error={problems['testGap.committedAt']}
          isReadOnly={isReadOnly}
          onChange={(committedAt) => set({ committedAt })}
        />
      </div>
    </>
  );
}
