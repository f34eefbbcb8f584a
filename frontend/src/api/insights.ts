import { client, part } from './client';

export interface Yield {
  value: number | null;
  numerator: number;
  n: number;
  definition: string;
  goal: string;
  incidentsWithShipped: { count: number; share: number | null };
}

export interface Recurrence {
  value: number | null;
  numerator: number;
  n: number;
  unclassified: number;
  lookbackDays: number;
  chance: { value: number; low: number; high: number; permutations: number } | null;
  definition: string;
  goal: string;
}

export interface Coverage {
  mined: number;
  total: number | null;
  complete: boolean;
  minedAt: string | null;
  lastError: string | null;
}

export interface Month {
  month: string;
  incidents: number;
  shipped: number;
}

/** What the incidents of a project say together. */
export interface Insights {
  project: { key: string; name: string };
  period: { from: string; to: string };
  computedAt: string;
  coverage: Coverage;
  incidents: number;
  improvements: number;
  shipped: number;
  /** How often the gate was not what decided. */
  waivers: number;
  overrides: number;
  bypasses: number;
  improvementYield: Yield;
  recurrenceRate: Recurrence;
  months: Month[];
  diagnosis: string | null;
}

/** Both days inclusive; without them all mined history. */
export interface Period {
  from?: string;
  to?: string;
}

export async function readInsights(projectKey: string, { from, to }: Period): Promise<Insights> {
  const query = new URLSearchParams();
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  const asked = query.size > 0 ? `?${query}` : '';
  return client.get(`/projects/${part(projectKey)}/insights${asked}`);
}

export const mineAgain = async (projectKey: string): Promise<void> =>
  client.tell(`/projects/${part(projectKey)}/insights/mine-again`);
