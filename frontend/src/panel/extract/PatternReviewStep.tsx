import type { PatternReview } from '../../api/extract';
import { answers } from '../../ui/answers';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { LongTextField } from '../../ui/LongTextField';
import { Segments } from '../../ui/Segments';
import { Findings } from '../pattern/Findings';
import { ReadsAlike } from '../pattern/ReadsAlike';
import { SimilarList } from '../pattern/SimilarList';
import { useSimilar } from '../pattern/useSimilar';
import type { StepForm } from './form';

const questions = [
  { field: 'sameClass', label: 'Was there an incident of the same root-cause class before?' },
  { field: 'sameComponent', label: 'Was there an incident in the same component before?' },
  { field: 'sameAiFailureMode', label: 'Was there the same failure mode in AI-generated code before?' },
] as const;

/** Step 4: does this belong to something larger? */
export function PatternReviewStep({ editor, isReadOnly }: StepForm) {
  const { patternReview } = editor.parts();
  const { view, problems } = editor.state();
  const similar = useSimilar(view);
  const set = (change: Partial<PatternReview>) =>
    editor.edit('patternReview', { ...patternReview, ...change });
  return (
    <>
      <div className="stack" data-anchor="pattern-review">
        {similar.state === 'failed' && (
          <Failure
            title="Earlier incidents could not be read"
            failure={similar.failure}
            retry={similar.reload}
          />
        )}
        {questions.map(({ field, label }) => (
          <div key={field} className="stack tight">
            <Segments
              label={label}
              value={patternReview[field]}
              options={answers}
              error={problems[`patternReview.${field}`]}
              isReadOnly={isReadOnly}
              onChange={(answer) => set({ [field]: answer })}
            />
            {similar.state === 'loading' && <Loading of="earlier incidents" heights={[20]} />}
            {similar.state === 'ready' && <SimilarList question={field} group={similar.view[field]} />}
          </div>
        ))}
        {similar.state === 'ready' && <ReadsAlike {...similar.view} />}
      </div>
      <LongTextField
        label="What makes you think so"
        help="Earlier incidents, what they share, what is still open."
        value={patternReview.reasoning}
        error={problems['patternReview.reasoning']}
        isReadOnly={isReadOnly}
        onChange={(reasoning) => set({ reasoning })}
      />
      <Findings
        incidentKey={view.incident.key}
        projectKey={view.incident.projectKey}
        isReadOnly={isReadOnly}
      />
    </>
  );
}
