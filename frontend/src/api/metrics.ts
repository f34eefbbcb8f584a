import { client, part } from './client';
import type { Coverage, Period } from './insights';

export type Grain = 'week' | 'month' | 'quarter';
export type Dimension = 'none' | 'component' | 'class' | 'severity' | 'tool' | 'team';
export type Unit = 'ratio' | 'share' | 'days' | 'minutes' | 'hours' | 'count' | 'score';

/** What chance alone would bring, and the range in which it does so nearly always. */
export interface Chance {
  mean: number;
  low: number;
  high: number;
}

/** One number with what it stands on. */
export interface Figure {
  n: number;
  value: number | null;
  median: number | null;
  p90: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  /** How the interval was found, as "bootstrap 95 %". */
  interval: string | null;
  /** Whether there is enough to say how sure it is. */
  enough: boolean;
  numerator: number | null;
  /** How many could not be counted, because nobody recorded what that takes. */
  missing: number;
  chance?: Chance | null;
}

export interface Point extends Figure {
  start: string;
  end: string;
}

export interface Group {
  /** Null is everything together. */
  key: string | null;
  label: string;
  total: Figure;
  points: Point[];
}

export interface Metric {
  id: string;
  name: string;
  definition: string;
  goal: string | null;
  unit: Unit;
  better: 'up' | 'down' | 'none';
  groups: Group[];
}

export interface Metrics {
  project: { key: string; name: string };
  grain: Grain;
  by: Dimension;
  period: { from: string; to: string };
  computedAt: string;
  coverage: Coverage;
  /** How far back an incident is compared with earlier ones, and with which. */
  lookbackDays: number;
  scope: string;
  metrics: Metric[];
  diagnosis: string[];
}

export interface Asked extends Period {
  grain: Grain;
  by: Dimension;
}

/** What was chosen, as the query of an address; empty where nothing was. */
export function queryOf(asked: object): string {
  const chosen = Object.entries(asked).filter(([, value]) => value);
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
}

const of = (projectKey: string) => `/projects/${part(projectKey)}`;

export const readMetrics = async (projectKey: string, asked: Asked): Promise<Metrics> =>
  client.get(`${of(projectKey)}/metrics${queryOf(asked)}`);

export const readMetricsCsv = async (projectKey: string, asked: Asked): Promise<string> =>
  client.text(`${of(projectKey)}/metrics.csv${queryOf(asked)}`);

export interface Stage {
  id: 'incident' | 'extract' | 'committed' | 'shipped' | 'validated';
  label: string;
  count: number;
  definition: string;
}

export interface Funnel {
  computedAt: string;
  stages: Stage[];
}

export const readFunnel = async (projectKey: string, period: Period): Promise<Funnel> =>
  client.get(`${of(projectKey)}/funnel${queryOf(period)}`);

/** How often the gate was not what decided. */
export interface PastTheGate {
  computedAt: string;
  incidents: number;
  waivers: number;
  overrides: number;
  bypasses: number;
}

export const readPastTheGate = async (projectKey: string, period: Period): Promise<PastTheGate> =>
  client.get(`${of(projectKey)}/past-the-gate${queryOf(period)}`);

/** An improvement that is committed to, late, and waiting for its owner. */
export interface OverdueItem {
  key: string;
  summary: string;
  incident: string;
  since: string;
  owner: string | null;
}

export interface Overdue {
  computedAt: string;
  items: OverdueItem[];
}

export const readOverdue = async (projectKey: string): Promise<Overdue> =>
  client.get(`${of(projectKey)}/overdue`);

interface Exposure {
  repeats: number;
  days: number;
}

/** How often a class came back before and after an improvement against it shipped. */
export interface Reduction {
  classKey: string;
  className: string;
  shippedAt: string;
  before: Exposure;
  after: Exposure;
  ratio: number | null;
  low: number | null;
  high: number | null;
  enough: boolean;
}

export interface Reductions {
  computedAt: string;
  items: Reduction[];
}

export const readReductions = async (projectKey: string): Promise<Reductions> =>
  client.get(`${of(projectKey)}/repeat-reduction`);

export const readReport = async (projectKey: string, period: Period): Promise<string> =>
  client.text(`${of(projectKey)}/report.md${queryOf(period)}`);
