import { client, part } from './client';

/** What a project's admin chose. */
export interface Settings {
  version: number;
  project: { key: string; id: string; name: string };
  incidentIssueTypes: { id: string; name: string; selected: boolean }[];
  closedStatuses: { id: string; name: string; category: string; selected: boolean }[];
  linkTypes: { id: string; name: string; inward: string; outward: string; selected: boolean }[];
  improvementProjects: { key: string; name: string; selected: boolean }[];
  mayEdit: boolean;
}

export interface ChosenSettings {
  version: number;
  incidentIssueTypeIds: string[];
  closedStatusIds: string[];
  linkTypeId: string;
  improvementProjectKeys: string[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/settings`;

export const readSettings = async (projectKey: string): Promise<Settings> => client.get(of(projectKey));

export const saveSettings = async (projectKey: string, chosen: ChosenSettings): Promise<Settings> =>
  client.put(of(projectKey), chosen);
