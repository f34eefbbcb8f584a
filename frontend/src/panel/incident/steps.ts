import type { ExtractOptions, ExtractView, StepKey } from '../../api/extract';
import type { Part, Parts } from '../extract/parts';

/** The steps in the order of the methodology; improvements, the fifth, stand in a list of their own. */
export const steps: { key: StepKey; part: Part; title: string }[] = [
  { key: 'root-cause', part: 'rootCause', title: '1 Root cause' },
  { key: 'requirement', part: 'requirement', title: '2 Requirement' },
  { key: 'test-gap', part: 'testGap', title: '3 Test gap' },
  { key: 'pattern-review', part: 'patternReview', title: '4 Pattern review' },
  { key: 'attribution', part: 'attribution', title: 'AI attribution' },
];

/** What is recorded beside the steps; nothing of it has to be filled in. */
export type RecordKey = 'timeline' | 'response' | 'follow-up' | 'review';

export const records: { key: RecordKey; parts: Part[]; title: string }[] = [
  { key: 'timeline', parts: ['timeline'], title: 'Timeline' },
  { key: 'response', parts: ['response'], title: 'Response' },
  { key: 'follow-up', parts: ['followUp'], title: 'Guardrails, questions and learnings' },
  { key: 'review', parts: ['signOff'], title: 'Review, history and export' },
];

export function isDone(view: ExtractView, key: StepKey): boolean {
  return view.steps.some((step) => step.key === key && step.done);
}

/** The step or record that holds the given place. */
export function stepOf(field: string): StepKey | RecordKey | undefined {
  const all: { key: StepKey | RecordKey }[] = [...steps, ...records];
  return all.find(({ key }) => field === key || field.startsWith(`${key}.`))?.key;
}

const said = { yes: 'yes', no: 'no', unknown: 'unknown' };

/** What a step says, in a line. */
export function summaryOf(key: StepKey, parts: Parts, options: ExtractOptions): string {
  switch (key) {
    case 'root-cause': {
      const named = options.classes.find((choice) => choice.key === parts.rootCause.classKey)?.name;
      return [named ?? parts.rootCause.classKey, parts.rootCause.component].filter(Boolean).join(' in ');
    }
    case 'requirement':
      return parts.requirement.statement;
    case 'test-gap':
      return parts.testGap.description;
    case 'pattern-review':
      return parts.patternReview.reasoning;
    case 'attribution': {
      const { aiInvolved, tool } = parts.attribution;
      return aiInvolved
        ? [`AI-generated code involved: ${said[aiInvolved]}`, tool].filter(Boolean).join(', ')
        : '';
    }
  }
}
