import { client, part } from './client';

/** How far the reading of a project's history is, and what it costs the site. */
export interface Mining {
  phase: 'backfill' | 'incremental' | 'paused' | 'idle';
  mined: number;
  total: number | null;
  complete: boolean;
  perMinute: number | null;
  remainingSeconds: number | null;
  points: { usedThisHour: number; budgetPerHour: number };
  pausedUntil: string | null;
  pauseReason: string | null;
  lastError: string | null;
  minedAt: string | null;
  startedAt: string | null;
}

export const readMining = async (projectKey: string): Promise<Mining> =>
  client.get(`/projects/${part(projectKey)}/mining`);
