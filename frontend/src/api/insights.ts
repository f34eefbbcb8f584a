import { client, part } from './client';

export interface Coverage {
  mined: number;
  total: number | null;
  complete: boolean;
  minedAt: string | null;
  lastError: string | null;
}

/** Both days inclusive; without them all mined history. */
export interface Period {
  from?: string;
  to?: string;
}

export const mineAgain = async (projectKey: string): Promise<void> =>
  client.tell(`/projects/${part(projectKey)}/insights/mine-again`);
