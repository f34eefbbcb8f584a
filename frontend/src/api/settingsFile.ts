import { client, part } from './client';

/** What a file would change, and on what it was compared. */
export interface FileDifference {
  stamp: string;
  changes: string[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/settings.yaml`;

export const readFile = async (projectKey: string): Promise<string> => client.text(of(projectKey));

export const compareFile = async (projectKey: string, text: string): Promise<FileDifference> =>
  client.sendText('POST', `${of(projectKey)}/diff`, text);

/** Taken only if the settings are still those that the file was compared with. */
export const takeFile = async (projectKey: string, text: string, stamp: string): Promise<FileDifference> =>
  client.sendText('PUT', of(projectKey), text, { 'If-Match': `"${stamp}"` });
