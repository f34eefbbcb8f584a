import { client, part } from './client';

/** How far it has come to put back what Jira kept. */
export interface Restore {
  state: 'never' | 'waiting' | 'running' | 'done' | 'failed';
  askedAt: string | null;
  finishedAt: string | null;
  /** Incidents there are, about; null until it was asked. */
  total: number | null;
  looked: number;
  restored: number;
  problems: string[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/restore`;

export const readRestore = async (projectKey: string): Promise<Restore> => client.get(of(projectKey));

export const askForRestore = async (projectKey: string): Promise<Restore> => client.post(of(projectKey));
