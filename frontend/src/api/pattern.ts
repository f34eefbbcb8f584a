import { client, part } from './client';
import type { Status } from './common';

/** An earlier incident, and why it is shown. */
export interface SimilarIncident {
  key: string;
  summary: string;
  created: string;
  status: Status;
  reasons: string[];
  /** What speaks against its being the same thing once more; null: nothing known. */
  caution: string | null;
}

/** Earlier incidents that share one thing. */
export interface SimilarGroup {
  /** What they share, by its name; null while this incident does not say. */
  value: string | null;
  incidents: SimilarIncident[];
  total: number;
  /** Whether all were looked at; otherwise there may be more. */
  complete: boolean;
}

/** What earlier incidents share with this one, by what people chose. */
export type SimilarQuestion = 'sameClass' | 'sameComponent' | 'sameAiFailureMode';

/** What stands beside the three questions of the pattern review, and what reads alike. */
export interface Similar extends Record<SimilarQuestion, SimilarGroup> {
  readsAlike: SimilarIncident[];
  /** What texts were compared by; fields: only what people chose was compared. */
  engine: 'words-and-meaning' | 'words' | 'fields';
  /** What this rests on when it is less than it could be. */
  note: string | null;
}

export const readSimilar = async (key: string): Promise<Similar> =>
  client.get(`/incidents/${part(key)}/similar`);

/** Something that is worth a look, and the place that mends it. */
export interface RedFlag {
  code: string;
  sentence: string;
  field: string;
}

export const readRedFlags = async (key: string): Promise<RedFlag[]> =>
  (await client.get<{ flags: RedFlag[] }>(`/incidents/${part(key)}/red-flags`)).flags;
