import type { Evidence, ExtractCommand, ExtractView } from '../../api/extract';

/** The parts of an Extract that are saved each for itself. */
export type Part =
  | 'steward'
  | 'rootCause'
  | 'requirement'
  | 'testGap'
  | 'patternReview'
  | 'attribution'
  | 'response'
  | 'timeline'
  | 'followUp'
  | 'hours'
  | 'signOff';
export type Parts = Pick<ExtractView, Part>;

const written = (text: string) => text.trim() !== '';

/** Whether a row of evidence says anything; its kind alone does not. */
export const isWritten = ({ link, note }: Evidence) => written(link) || written(note);

/** The command that makes a part say the given thing. Rows that were opened but not written in are left out. */
export function commandFor(part: Part, parts: Parts): ExtractCommand {
  switch (part) {
    case 'steward':
      return { type: 'assign-steward', accountId: parts.steward?.accountId ?? null };
    case 'rootCause':
      return {
        type: 'record-root-cause',
        rootCause: {
          ...parts.rootCause,
          whys: parts.rootCause.whys.filter(written),
          contributingFactors: parts.rootCause.contributingFactors.filter(written),
          evidence: parts.rootCause.evidence.filter(isWritten),
        },
      };
    case 'requirement':
      return { type: 'state-requirement', requirement: parts.requirement };
    case 'testGap':
      return {
        type: 'answer-test-gap',
        testGap: { ...parts.testGap, alsoAt: parts.testGap.alsoAt.filter(written) },
      };
    case 'patternReview':
      return { type: 'review-pattern', patternReview: parts.patternReview };
    case 'attribution':
      return { type: 'attribute', attribution: parts.attribution };
    case 'response':
      return {
        type: 'record-response',
        response: {
          ...parts.response,
          roles: parts.response.roles
            .filter(({ person, name }) => person !== null || written(name))
            .map(({ role, person, name }) => ({ role, accountId: person?.accountId ?? null, name })),
        },
      };
    case 'timeline':
      return { type: 'correct-timeline', timeline: parts.timeline };
    case 'followUp':
      return {
        type: 'record-follow-up',
        followUp: {
          guardrails: parts.followUp.guardrails.filter(({ text }) => written(text)),
          openQuestions: parts.followUp.openQuestions.filter(written),
          wentWell: parts.followUp.wentWell.filter(written),
          wentPoorly: parts.followUp.wentPoorly.filter(written),
        },
      };
    case 'hours': {
      const { response, rework, improvement, saved } = parts.hours;
      return {
        type: 'estimate-hours',
        response: response?.hours ?? null,
        rework: rework?.hours ?? null,
        improvement: improvement?.hours ?? null,
        saved: saved?.hours ?? null,
      };
    }
    case 'signOff':
      return { type: 'sign-off', signed: parts.signOff.signed };
  }
}

/** Plain data, so what it looks like as JSON is what it is. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
