import type { ExtractView, StepKey } from '../../api/extract';
import type { Reason } from '../../api/gate';
import type { Improvement } from '../../api/improvements';

/** The fake's own idea of the rules: close enough that the pages behave as they do with the real ones. */
export function steps(extract: ExtractView): ExtractView['steps'] {
  const { rootCause, requirement, testGap, patternReview, attribution } = extract;
  const done: Record<StepKey, boolean> = {
    'root-cause': Boolean(rootCause.classKey && rootCause.component),
    requirement: requirement.statement !== '',
    'test-gap': testGap.description !== '' && testGap.kind !== null,
    'pattern-review': Boolean(
      patternReview.sameClass && patternReview.sameComponent && patternReview.sameAiFailureMode,
    ),
    attribution: attribution.aiInvolved !== null,
  };
  return (Object.keys(done) as StepKey[]).map((key) => ({ key, done: done[key] }));
}

export function missing(improvement: Improvement): Improvement['missing'] {
  const { key, owner, acceptanceCriteria, schedule, state } = improvement;
  const scheduled = schedule.sprint ?? schedule.fixVersion ?? schedule.dueDate;
  const gaps: Improvement['missing'] = [];
  if (state === 'dismissed') return gaps;
  if (!owner) gaps.push({ code: 'owner', sentence: `${key} needs an owner.` });
  if (!acceptanceCriteria) gaps.push({ code: 'criteria', sentence: `${key} needs acceptance criteria.` });
  if (!scheduled)
    gaps.push({ code: 'schedule', sentence: `${key} needs a sprint, a fix version or a due date.` });
  if (state === 'proposed')
    gaps.push({ code: 'committed', sentence: `${key} is only proposed; commit to it.` });
  return gaps;
}

export function reasons(extract: ExtractView, linked: Improvement[]): Reason[] {
  const found: Reason[] = [];
  const need = (met: boolean, field: string, sentence: string) => {
    if (!met) found.push({ code: field, sentence, field });
  };
  const done = new Set(
    steps(extract)
      .filter((step) => step.done)
      .map((step) => step.key),
  );
  need(extract.steward !== null, 'steward', 'Assign an Improvement Steward.');
  need(extract.rootCause.classKey !== null, 'root-cause.class', 'Choose the root-cause class.');
  need(extract.rootCause.component !== '', 'root-cause.component', 'Name the component.');
  need(done.has('requirement'), 'requirement.statement', 'State the requirement this incident revealed.');
  need(done.has('test-gap'), 'test-gap', 'Say which test would have caught it.');
  need(done.has('pattern-review'), 'pattern-review', 'Answer the three questions of the pattern review.');
  need(done.has('attribution'), 'attribution', 'Answer whether AI-generated code was involved.');
  need(
    extract.response.resolution.verification !== 'failed',
    'response.verification',
    'The verification of the resolution failed.',
  );
  const counting = linked.filter((one) => one.scope === 'beyond-fix' && one.state !== 'dismissed');
  if (counting.length === 0)
    need(false, 'improvements', 'Add an improvement that goes beyond the direct fix.');
  else if (!counting.some((one) => missing(one).length === 0)) {
    for (const one of counting) {
      for (const gap of missing(one)) found.push({ ...gap, field: `improvements/${one.key}` });
    }
  }
  return found;
}
