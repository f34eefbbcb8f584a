import { client, part } from './client';

/** What a project's admin chose. */
export interface Settings {
  version: number;
  project: { key: string; id: string; name: string };
  incidentIssueTypes: { id: string; name: string; selected: boolean }[];
  closedStatuses: { id: string; name: string; category: string; selected: boolean }[];
  resolvedStatuses: { id: string; name: string; category: string; selected: boolean }[];
  linkTypes: { id: string; name: string; inward: string; outward: string; selected: boolean }[];
  /** The link type that says what it is; mayCreate: this person could make it in Jira. */
  improvementLink: { missing: boolean; mayCreate: boolean };
  improvementProjects: { key: string; name: string; selected: boolean }[];
  improvementIssueTypes: { id: string; name: string; selected: boolean }[];
  criteriaFields: { id: string; name: string; selected: boolean }[];
  lookbackDays: number | null;
  /** What was chosen and is not there any more. */
  lost: { field: string; message: string }[];
  mayEdit: boolean;
}

export interface ChosenSettings {
  version: number;
  incidentIssueTypeIds: string[];
  closedStatusIds: string[];
  linkTypeId: string;
  improvementProjectKeys: string[];
  improvementIssueTypeIds: string[];
  resolvedStatusIds: string[];
  criteriaFieldId: string;
  lookbackDays: number | null;
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/settings`;

export const readSettings = async (projectKey: string): Promise<Settings> => client.get(of(projectKey));

export const saveSettings = async (projectKey: string, chosen: ChosenSettings): Promise<Settings> =>
  client.put(of(projectKey), chosen);
