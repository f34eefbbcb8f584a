import type { PatternReview } from '../../api/extract';
import { answers } from '../../ui/answers';
import { LongTextField } from '../../ui/LongTextField';
import { Segments } from '../../ui/Segments';
import type { StepForm } from './form';

const questions = [
  { field: 'sameClass', label: 'Was there an incident of the same root-cause class before?' },
  { field: 'sameComponent', label: 'Was there an incident in the same component before?' },
  { field: 'sameAiFailureMode', label: 'Was there the same failure mode in AI-generated code before?' },
] as const;

/** Step 4: does this belong to something larger? */
export function PatternReviewStep({ editor, isReadOnly }: StepForm) {
  const { patternReview } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<PatternReview>) =>
    editor.edit('patternReview', { ...patternReview, ...change });
  return (
    <>
      <div className="stack" data-anchor="pattern-review">
        {questions.map(({ field, label }) => (
          <Segments
            key={field}
            label={label}
            value={patternReview[field]}
            options={answers}
            error={problems[`patternReview.${field}`]}
            isReadOnly={isReadOnly}
            onChange={(answer) => set({ [field]: answer })}
          />
        ))}
      </div>
      <LongTextField
        label="What makes you think so"
        help="Earlier incidents, what they share, what is still open."
        value={patternReview.reasoning}
        error={problems['patternReview.reasoning']}
        isReadOnly={isReadOnly}
        onChange={(reasoning) => set({ reasoning })}
      />
    </>
  );
}
