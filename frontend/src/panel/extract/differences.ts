import type { ExtractOptions } from '../../api/extract';
import type { Part, Parts } from './parts';
import { same } from './parts';

export interface Difference {
  label: string;
  theirs: string;
}

const labels: Record<string, string> = {
  whys: 'Whys',
  contributingFactors: 'Contributing factors',
  classKey: 'Root-cause class',
  triggerKey: 'Trigger',
  component: 'Component',
  evidence: 'Evidence',
  statement: 'Requirement',
  kind: 'Kind',
  description: 'Test',
  committedAt: 'Committed at',
  sameClass: 'Same root-cause class before',
  sameComponent: 'Same component before',
  sameAiFailureMode: 'Same failure mode in AI-generated code',
  reasoning: 'Reasoning',
  aiInvolved: 'AI-generated code involved',
  tool: 'Tool',
  context: 'Context or prompt',
  category: 'Category',
  failureMode: 'Failure mode',
  symptomsCleared: 'alerts and symptoms cleared,',
  fallbackActive: 'fallback still active,',
  guardrailsDocumented: 'guardrails documented,',
  handoffDone: 'handoff done,',
  wouldCatch: 'It would have caught',
  alsoAt: 'Also at',
  order: 'Before or with the fix',
  fixAt: 'The fix',
  detectionSource: 'Noticed by',
  alert: 'Alert',
  roles: 'Roles',
  mitigations: 'Mitigation',
  boundary: 'Boundaries',
  recovery: 'Checked before resolved',
  resolution: 'Resolution',
  knowledgeArticle: 'Knowledge article',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  closed: 'Closed',
  guardrails: 'Guardrails',
  openQuestions: 'Open questions',
  wentWell: 'Went well',
  wentPoorly: 'Went poorly',
  response: 'Hours of response',
  rework: 'Hours of rework',
  improvement: 'Hours of improvement',
  saved: 'Hours the tool had saved',
  signed: 'Review completed',
  by: 'By',
  at: 'At',
  voidedAt: 'Void since',
};

function named(value: unknown, options: ExtractOptions | undefined): string {
  if (value === null || value === '') return '(empty)';
  if (Array.isArray(value))
    return value.length === 0 ? '(empty)' : value.map((one) => named(one, options)).join(' · ');
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'object')
    return Object.entries(value as object)
      .filter(([field, one]) => Boolean(one) && field !== 'avatarUrl' && field !== 'accountId')
      .map(([field, one]) => (one === true ? (labels[field] ?? field) : named(one, options)))
      .join(' ');
  const lists = options
    ? [
        options.classes,
        options.triggers,
        options.requirementKinds,
        options.testKinds,
        options.evidenceKinds,
        options.mitigations,
        options.roles,
        options.detectionSources,
        options.categories,
        options.resolutions,
        options.verifications,
        options.testOrders,
      ]
    : [];
  const choice = lists.flat().find(({ key }) => key === value);
  return choice?.name ?? String(value);
}

/** What a part says elsewhere, field by field, where it says something else than here. */
export function differences<P extends Part>(
  part: P,
  mine: Parts[P],
  theirs: Parts[P],
  options?: ExtractOptions,
): Difference[] {
  if (part === 'steward') {
    return [{ label: 'Improvement Steward', theirs: (theirs as Parts['steward'])?.displayName ?? 'Nobody' }];
  }
  const here = Object(mine) as Record<string, unknown>;
  return Object.entries(theirs as object)
    .filter(([field, value]) => !same(value, here[field]))
    .map(([field, value]) => ({ label: labels[field] ?? field, theirs: named(value, options) }));
}
