import { client, part } from './client';
import type { Period } from './insights';
import { queryOf } from './metrics';

export type Weight = 'volume' | 'cost';
export type Sorted = 'class' | 'component';

/** What most of the trouble comes from. */
export interface Pareto {
  computedAt: string;
  n: number;
  unclassified: number;
  by: Sorted;
  weight: Weight;
  items: { key: string; label: string; value: number; share: number; cumulative: number }[];
}

export const readPareto = async (
  projectKey: string,
  asked: Period & { by: Sorted; weight: Weight },
): Promise<Pareto> => client.get(`/projects/${part(projectKey)}/pareto${queryOf(asked)}`);

/** Where the classes strike. */
export interface HeatMap {
  computedAt: string;
  n: number;
  classes: { key: string; label: string }[];
  components: string[];
  cells: { classKey: string; component: string; n: number }[];
}

export const readHeatMap = async (projectKey: string, period: Period): Promise<HeatMap> =>
  client.get(`/projects/${part(projectKey)}/heatmap${queryOf(period)}`);
