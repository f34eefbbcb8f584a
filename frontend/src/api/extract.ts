import { client, part } from './client';
import type { Answer, Choice, Person, Status } from './common';

export interface Evidence {
  kind: string;
  link: string;
  note: string;
}

export interface RootCause {
  whys: string[];
  contributingFactors: string[];
  classKey: string | null;
  triggerKey: string | null;
  component: string;
  evidence: Evidence[];
}

export interface Requirement {
  statement: string;
  kind: string | null;
}

export interface TestGap {
  description: string;
  kind: string | null;
  committedAt: string;
  wouldCatch: string;
  alsoAt: string[];
  order: string | null;
  fixAt: string;
}

/** How sure we are that the test came before or with the fix. */
export interface TestEvidence {
  grade: 'none' | 'stated' | 'linked' | 'order-verified';
  because: string;
  checkedAt: string | null;
}

export interface PatternReview {
  sameClass: Answer | null;
  sameComponent: Answer | null;
  sameAiFailureMode: Answer | null;
  reasoning: string;
}

export interface Attribution {
  aiInvolved: Answer | null;
  tool: string;
  context: string;
  category: string | null;
  failureMode: string | null;
}

export interface Role {
  role: string;
  person: Person | null;
  name: string;
}

export interface Mitigation {
  kind: string;
  note: string;
}

/** How the incident was noticed, contained and resolved. */
export interface Response {
  detectionSource: string | null;
  alert: string;
  category: string | null;
  roles: Role[];
  mitigations: Mitigation[];
  boundary: { unsupportedFlow: string; coexistenceSeam: string; rolloutBoundary: string; levers: string };
  recovery: {
    symptomsCleared: boolean;
    fallbackActive: boolean;
    guardrailsDocumented: boolean;
    handoffDone: boolean;
  };
  resolution: { type: string | null; verification: string | null; note: string };
  knowledgeArticle: string;
}

export const moments = ['detected', 'acknowledged', 'mitigated', 'resolved', 'closed'] as const;
export type MomentKey = (typeof moments)[number];

/** What people typed; null where Jira may answer. */
export type Timeline = Record<MomentKey, string | null>;

export interface Guardrail {
  text: string;
  expiresOn: string | null;
  removedOn: string | null;
}

export interface FollowUp {
  guardrails: Guardrail[];
  openQuestions: string[];
  wentWell: string[];
  wentPoorly: string[];
}

/** Somebody's estimate; who and when are empty until it is saved. */
export interface Estimate {
  hours: number;
  by?: Person;
  at?: string;
}

export type HoursKey = 'response' | 'rework' | 'improvement' | 'saved';
export type Hours = Record<HoursKey, Estimate | null>;

export interface SignOff {
  signed: boolean;
  by: Person | null;
  at: string | null;
  voidedAt: string | null;
}

export interface Moment {
  at: string | null;
  origin: 'jira' | 'typed' | null;
  jira: string | null;
}

export interface Measure {
  minutes: number | null;
  definition: string;
}

/** The moments with where each comes from, and the times between them. */
export type TimelineView = Record<MomentKey, Moment> & {
  timeToAcknowledge: Measure;
  timeToResolve: Measure;
  review: { dueAt: string | null; done: boolean; overdue: boolean; withinHours: number };
};

export interface HistoryView {
  changes: { version: number; step: string; by: Person; at: string }[];
}

export type StepKey = 'root-cause' | 'requirement' | 'test-gap' | 'pattern-review' | 'attribution';

/** What a team learned from one incident. */
export interface ExtractView {
  incident: { key: string; id: string; summary: string; projectKey: string; status: Status; created: string };
  version: number;
  savedAt: string | null;
  steward: Person | null;
  rootCause: RootCause;
  requirement: Requirement;
  testGap: TestGap;
  patternReview: PatternReview;
  attribution: Attribution;
  testEvidence: TestEvidence;
  response: Response;
  timeline: Timeline;
  followUp: FollowUp;
  hours: Hours;
  signOff: SignOff;
  steps: { key: StepKey; done: boolean }[];
  mayEdit: boolean;
  maySignOff: boolean;
}

export type ExtractCommand =
  | { type: 'assign-steward'; accountId: string | null }
  | { type: 'record-root-cause'; rootCause: RootCause }
  | { type: 'state-requirement'; requirement: Requirement }
  | { type: 'answer-test-gap'; testGap: TestGap }
  | { type: 'review-pattern'; patternReview: PatternReview }
  | { type: 'attribute'; attribution: Attribution }
  | {
      type: 'record-response';
      response: Omit<Response, 'roles'> & {
        roles: { role: string; accountId: string | null; name: string }[];
      };
    }
  | { type: 'correct-timeline'; timeline: Timeline }
  | { type: 'record-follow-up'; followUp: FollowUp }
  | ({ type: 'estimate-hours' } & Record<HoursKey, number | null>)
  | { type: 'sign-off'; signed: boolean };

export interface ExtractOptions {
  classes: Choice[];
  triggers: Choice[];
  components: string[];
  evidenceKinds: Choice[];
  requirementKinds: Choice[];
  testKinds: Choice[];
  aiTools: string[];
  aiCategories: Choice[];
  aiFailureModes: Choice[];
  detectionSources: Choice[];
  categories: Choice[];
  roles: Choice[];
  mitigations: Choice[];
  resolutions: Choice[];
  verifications: Choice[];
  testOrders: Choice[];
}

export const readExtract = async (key: string): Promise<ExtractView> =>
  client.get(`/incidents/${part(key)}/extract`);

export const readExtractOptions = async (key: string): Promise<ExtractOptions> =>
  client.get(`/incidents/${part(key)}/extract/options`);

export const changeExtract = async (
  key: string,
  version: number,
  command: ExtractCommand,
): Promise<ExtractView> => client.post(`/incidents/${part(key)}/extract`, { version, command });

export const readTimeline = async (key: string): Promise<TimelineView> =>
  client.get(`/incidents/${part(key)}/extract/timeline`);

export const readHistory = async (key: string): Promise<HistoryView> =>
  client.get(`/incidents/${part(key)}/extract/history`);

export const readReview = async (key: string): Promise<string> =>
  client.text(`/incidents/${part(key)}/extract/export.md`);

export const commentReview = async (key: string): Promise<{ commentId: string }> =>
  client.post(`/incidents/${part(key)}/extract/export/comment`);
