import { client, part } from './client';
import type { Figure } from './metrics';

export type ShareEvidence = 'measured' | 'sampled' | 'estimated';

/** What a team delivered in a month, by its own word; null is what nobody knows. */
export interface DeliveryFigures {
  month: string;
  deployments: number | null;
  rollbacks: number | null;
  /** Thousands of changed lines. */
  changedKloc: number | null;
  /** Share of them that was written with AI, 0 to 1. */
  aiShare: number | null;
  aiEvidence: ShareEvidence | null;
}

export interface DeliveryMonth extends DeliveryFigures {
  incidents: number;
  /** Those that count as failures of a change, and those of them whose trigger nobody recorded. */
  failures: number;
  unsaid: number;
  changeFailureRate: Figure;
  defectDensity: Figure;
  rollbackRate: Figure;
}

/** Whether a ratio goes up and down with the share of AI. */
export interface Relation {
  id: 'change-failure-rate' | 'defect-density' | 'rollback-rate';
  n: number;
  needed: number;
  value: number | null;
  low: number | null;
  high: number | null;
  interval: string | null;
}

export interface Delivery {
  version: number;
  mayEdit: boolean;
  computedAt: string;
  /** The month that is running. */
  latest: string;
  months: DeliveryMonth[];
  relations: Relation[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/delivery`;

export const readDelivery = async (projectKey: string): Promise<Delivery> => client.get(of(projectKey));

export const saveDelivery = async (
  projectKey: string,
  version: number,
  months: DeliveryFigures[],
): Promise<Delivery> => client.put(of(projectKey), { version, months });
