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
  steps: { key: StepKey; done: boolean }[];
  mayEdit: boolean;
}

export type ExtractCommand =
  | { type: 'assign-steward'; accountId: string | null }
  | { type: 'record-root-cause'; rootCause: RootCause }
  | { type: 'state-requirement'; requirement: Requirement }
  | { type: 'answer-test-gap'; testGap: TestGap }
  | { type: 'review-pattern'; patternReview: PatternReview }
  | { type: 'attribute'; attribution: Attribution };

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
