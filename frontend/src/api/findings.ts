import { client, part } from './client';
import type { Person, Status } from './common';

export type FindingState = 'open' | 'in-progress' | 'done' | 'dropped';

export interface LinkedIssue {
  key: string;
  summary: string;
  status: Status;
}

/** What several incidents have in common. */
export interface Finding {
  id: string;
  version: number;
  title: string;
  hypothesis: string;
  owner: Person | null;
  state: FindingState;
  issue: LinkedIssue | null;
  /** There is a linked issue that this person may not see. */
  issueHidden: boolean;
  createdBy: Person;
  createdAt: string;
  incidents: LinkedIssue[];
  incidentCount: number;
}

export interface FindingsOfIncident {
  findings: Finding[];
  mayEdit: boolean;
}

interface Exposure {
  n: number;
  days: number;
}

/** How often incidents of a finding came before and after its work was done. */
export interface Effect {
  before: Exposure;
  after: Exposure;
  enough: boolean;
}

/** A finding in the list of its project. */
export interface ListedFinding {
  id: string;
  title: string;
  state: FindingState;
  owner: Person | null;
  createdAt: string;
  incidents: number;
  effect: Effect | null;
}

export interface FindingsOfProject {
  findings: ListedFinding[];
  counts: { open: number; inProgress: number; done: number; dropped: number };
  mayEdit: boolean;
}

export interface NewFinding {
  requestId: string;
  title: string;
  hypothesis: string;
  ownerAccountId: string | null;
  issueKey: string;
}

export type FindingChange = Omit<NewFinding, 'requestId'> & { version: number; state: FindingState };

const ofIncident = (key: string) => `/incidents/${part(key)}/findings`;
const ofProject = (key: string) => `/projects/${part(key)}/findings`;

export const readFindings = async (incidentKey: string): Promise<FindingsOfIncident> =>
  client.get(ofIncident(incidentKey));

export const elevate = async (incidentKey: string, finding: NewFinding): Promise<FindingsOfIncident> =>
  client.post(ofIncident(incidentKey), finding);

export const joinFinding = async (incidentKey: string, findingId: string): Promise<FindingsOfIncident> =>
  client.post(`${ofIncident(incidentKey)}/join`, { findingId });

export const leaveFinding = async (incidentKey: string, findingId: string): Promise<FindingsOfIncident> =>
  client.post(`${ofIncident(incidentKey)}/leave`, { findingId });

/** Findings that are still worked on. */
export const findFindings = async (projectKey: string, query: string): Promise<FindingsOfProject> =>
  client.get(`${ofProject(projectKey)}?state=open,in-progress&query=${part(query)}`);

/** The newest of all, whatever became of them. */
export const readAllFindings = async (projectKey: string): Promise<FindingsOfProject> =>
  client.get(ofProject(projectKey));

export const changeFinding = async (
  projectKey: string,
  id: string,
  change: FindingChange,
): Promise<Finding> => client.put(`${ofProject(projectKey)}/${part(id)}`, change);
