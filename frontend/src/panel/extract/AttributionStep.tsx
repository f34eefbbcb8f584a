import type { Attribution } from '../../api/extract';
import { answers } from '../../ui/answers';
import { LongTextField } from '../../ui/LongTextField';
import { Segments } from '../../ui/Segments';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { StepForm } from './form';
import { HoursFields } from './HoursFields';

/** Was AI-generated code involved? Asked at every incident, so that the answer means something. */
export function AttributionStep({ editor, options, isReadOnly }: StepForm) {
  const { attribution } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<Attribution>) => editor.edit('attribution', { ...attribution, ...change });
  return (
    <>
      <Segments
        label="Was AI-generated code involved?"
        anchor="attribution"
        help="About the code, never about people. Unknown is a good answer where nothing tells."
        value={attribution.aiInvolved}
        options={answers}
        error={problems['attribution.aiInvolved']}
        isReadOnly={isReadOnly}
        onChange={(aiInvolved) => set({ aiInvolved })}
      />
      {attribution.aiInvolved === 'yes' && (
        <>
          <div className="pair">
            <TextField
              label="Tool"
              value={attribution.tool}
              suggestions={options.aiTools}
              error={problems['attribution.tool']}
              isReadOnly={isReadOnly}
              maxLength={255}
              onChange={(tool) => set({ tool })}
            />
            <SelectField
              label="Category"
              empty="Not recorded"
              value={attribution.category}
              options={options.aiCategories}
              error={problems['attribution.category']}
              isReadOnly={isReadOnly}
              onChange={(category) => set({ category })}
            />
            <SelectField
              label="Failure mode"
              empty="Not recorded"
              value={attribution.failureMode}
              options={options.aiFailureModes}
              error={problems['attribution.failureMode']}
              isReadOnly={isReadOnly}
              onChange={(failureMode) => set({ failureMode })}
            />
          </div>
          <LongTextField
            label="Context or prompt"
            help="What it was asked, and what it knew."
            value={attribution.context}
            error={problems['attribution.context']}
            isReadOnly={isReadOnly}
            onChange={(context) => set({ context })}
          />
        </>
      )}
      <HoursFields editor={editor} isReadOnly={isReadOnly} />
    </>
  );
}
