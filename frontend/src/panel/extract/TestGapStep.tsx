import type { TestEvidence, TestGap } from '../../api/extract';
import { ListField } from '../../ui/ListField';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { StepForm } from './form';

const grades: Record<TestEvidence['grade'], string> = {
  none: 'none',
  stated: 'stated',
  linked: 'linked',
  'order-verified': 'order verified',
};

/** Step 3: the test that was not there. */
export function TestGapStep({ editor, options, isReadOnly }: StepForm) {
  const { testGap } = editor.parts();
  const { problems, view } = editor.state();
  const { testEvidence } = view;
  const hasOrder = testGap.order !== null || testGap.fixAt !== '' || testGap.alsoAt.length > 0;
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
      <LongTextField
        label="What would it have caught?"
        help="When it would have failed, and how long before people noticed."
        value={testGap.wouldCatch}
        error={problems['testGap.wouldCatch']}
        isReadOnly={isReadOnly}
        onChange={(wouldCatch) => set({ wouldCatch })}
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
          help="A repository, commit or pull request, once the test is there."
          value={testGap.committedAt}
          error={problems['testGap.committedAt']}
          isReadOnly={isReadOnly}
          onChange={(committedAt) => set({ committedAt })}
        />
      </div>
      <p className="quiet small" role="status">
        Evidence: {grades[testEvidence.grade]}. {testEvidence.because}
      </p>
      <details open={hasOrder || undefined}>
        <summary>Before or with the fix</summary>
        <div className="stack step-details">
          <div className="pair">
            <SelectField
              label="When was the test committed?"
              empty="Not recorded"
              value={testGap.order}
              options={options.testOrders}
              error={problems['testGap.order']}
              isReadOnly={isReadOnly}
              onChange={(order) => set({ order })}
            />
            <TextField
              label="The fix"
              type="url"
              help="Its commit or pull request, to compare with."
              value={testGap.fixAt}
              error={problems['testGap.fixAt']}
              isReadOnly={isReadOnly}
              onChange={(fixAt) => set({ fixAt })}
            />
          </div>
          <ListField
            legend="Also committed at"
            entry="Link"
            add="Add a link"
            values={testGap.alsoAt}
            isReadOnly={isReadOnly}
            onChange={(alsoAt) => set({ alsoAt })}
          />
        </div>
      </details>
    </>
  );
}
