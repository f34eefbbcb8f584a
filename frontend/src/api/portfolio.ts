import { client } from './client';
import type { Coverage, Period } from './insights';
import { queryOf, type Figure } from './metrics';

/** A project among others. */
export interface Standing {
  key: string;
  name: string;
  incidents: number;
  yield: Figure;
  recurrence: Figure;
  overdue: number;
  mttr: Figure;
  coverage: Coverage;
}

/** The projects that the person may browse. */
export interface Portfolio {
  period: { from: string; to: string };
  computedAt: string;
  projects: Standing[];
}

export const readPortfolio = async (period: Period): Promise<Portfolio> =>
  client.get(`/portfolio${queryOf(period)}`);
