import { client, part } from './client';
import type { Status } from './common';

/** An earlier incident, and why it is shown. */
export interface SimilarIncident {
  key: string;
  summary: string;
  created: string;
  status: Status;
  reasons: string[];
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

/** What stands beside the three questions of the pattern review. */
export type Similar = Record<'sameClass' | 'sameComponent' | 'sameAiFailureMode', SimilarGroup>;

export const readSimilar = async (key: string): Promise<Similar> =>
  client.get(`/incidents/${part(key)}/similar`);
