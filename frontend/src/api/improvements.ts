import { client, part } from './client';
import type { Person, Status } from './common';

export type Scope = 'beyond-fix' | 'direct-fix';
export type ImprovementState = 'proposed' | 'committed' | 'dismissed';

/** Where it should stand among the work that is already there. */
export type ProposedPriority = 'above-features' | 'next' | 'with-others' | 'later';

export interface Sprint {
  id: string;
  name: string;
  state: string;
}

export interface Version {
  id: string;
  name: string;
}

export interface Schedule {
  sprint: Sprint | null;
  fixVersion: Version | null;
  dueDate: string | null;
}

/** A story that keeps an incident from happening again. */
export interface Improvement {
  key: string;
  id: string;
  summary: string;
  projectKey: string;
  status: Status;
  owner: Person | null;
  acceptanceCriteria: string;
  schedule: Schedule;
  scope: Scope;
  state: ImprovementState;
  dismissedBecause: string;
  proposedPriority: ProposedPriority | null;
  priorityReason: string;
  incidents: { key: string; summary: string; requirement: string }[];
  missing: { code: string; sentence: string }[];
  version: number;
  mayEdit: boolean;
}

export interface ImprovementProject {
  key: string;
  name: string;
  issueTypes: { id: string; name: string }[];
  sprints: Sprint[];
  versions: Version[];
}

export interface NewImprovement {
  requestId: string;
  projectKey: string;
  issueTypeId: string;
  summary: string;
  acceptanceCriteria: string;
  ownerAccountId: string | null;
  sprintId: string | null;
  fixVersionId: string | null;
  dueDate: string | null;
  scope: Scope;
  state: 'proposed' | 'committed';
  proposedPriority: ProposedPriority | null;
  priorityReason: string;
}

export interface ImprovementLink {
  improvementKey: string;
  acceptanceCriteria: string;
  scope: Scope;
  state: 'proposed' | 'committed';
}

export type ImprovementCommand =
  | { type: 'set-criteria'; acceptanceCriteria: string }
  | { type: 'set-owner'; accountId: string | null }
  | { type: 'schedule'; sprintId: string | null; fixVersionId: string | null; dueDate: string | null }
  | { type: 'set-scope'; scope: Scope }
  | { type: 'set-priority'; proposedPriority: ProposedPriority | null; reason: string }
  | { type: 'commit' }
  | { type: 'propose' }
  | { type: 'dismiss'; reason: string };

/** What came of it, and what Jira would not take. */
export interface Added {
  improvement: Improvement;
  warnings: string[];
}

const ofIncident = (key: string) => `/incidents/${part(key)}/improvements`;

export async function readImprovements(incidentKey: string): Promise<Improvement[]> {
  return (await client.get<{ improvements: Improvement[] }>(ofIncident(incidentKey))).improvements;
}

export async function readImprovementOptions(incidentKey: string): Promise<ImprovementProject[]> {
  return (await client.get<{ projects: ImprovementProject[] }>(`${ofIncident(incidentKey)}/options`))
    .projects;
}

export const createImprovement = async (incidentKey: string, wanted: NewImprovement): Promise<Added> =>
  client.post(ofIncident(incidentKey), wanted);

export const linkImprovement = async (incidentKey: string, link: ImprovementLink): Promise<Added> =>
  client.post(`${ofIncident(incidentKey)}/links`, link);

export const readImprovement = async (key: string): Promise<Improvement> =>
  client.get(`/improvements/${part(key)}`);

export const changeImprovement = async (
  key: string,
  version: number,
  command: ImprovementCommand,
): Promise<Improvement> => client.post(`/improvements/${part(key)}`, { version, command });
