import { client, part } from './client';
import type { Period } from './insights';
import { queryOf, type Figure } from './metrics';

/** Incidents with generated code by how well that is shown. */
export interface Grades {
  stated: number;
  named: number;
  linked: number;
}

/** A tool, a category or a failure mode. */
export interface AiKind {
  /** Empty is what nobody said. */
  key: string;
  label: string;
  /** Of all incidents with generated code; the numerator is the volume. */
  share: Figure;
  evidence: Grades;
}

export interface AiVolume {
  period: { from: string; to: string };
  computedAt: string;
  /** Incidents of the period, whatever was said about them. */
  n: number;
  yes: number;
  no: number;
  /** Somebody said that they do not know. */
  unknown: number;
  evidence: Grades;
  tools: AiKind[];
  categories: AiKind[];
  failureModes: AiKind[];
}

export const readAiVolume = async (projectKey: string, period: Period): Promise<AiVolume> =>
  client.get(`/projects/${part(projectKey)}/ai-volume${queryOf(period)}`);
