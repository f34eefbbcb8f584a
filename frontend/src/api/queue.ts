import { client, part } from './client';

export type Verdict = 'same-cause' | 'different' | 'unsure';

/** One incident of a pair, as much of it as is needed to judge. */
export interface Seen {
  key: string;
  summary: string;
  created: string;
}

/** Two incidents of which the app thinks that they may have one cause. */
export interface Suggestion {
  id: string;
  incident: Seen;
  like: Seen;
  /** Unsure is a pair that somebody looked at before and left. */
  verdict: 'suggested' | 'unsure';
  reasons: string[];
  caution: string | null;
  /** How near their meanings are; null where words alone were compared. */
  score: number | null;
  sameClass: boolean;
}

export interface Precision {
  confirmed: number;
  rejected: number;
  value: number | null;
  low: number | null;
  high: number | null;
  enough: boolean;
}

/** What waits for the analyst's judgement. */
export interface Queue {
  computedAt: string;
  since: string | null;
  dueAt: string;
  precision: Precision;
  items: Suggestion[];
  /** Whether the person may say what a pair is. */
  mayJudge: boolean;
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/queue`;

export const readQueue = async (projectKey: string): Promise<Queue> => client.get(of(projectKey));

export const judge = async (projectKey: string, id: string, verdict: Verdict, note: string): Promise<void> =>
  client.tell(`${of(projectKey)}/${part(id)}`, { verdict, note });

export const markReviewed = async (projectKey: string): Promise<void> =>
  client.tell(`${of(projectKey)}/reviewed`, {});
