import { client, part } from './client';
import type { Status } from './common';

export interface Issue {
  key: string;
  id: string;
  projectKey: string;
  summary: string;
  status: Status;
  role: 'incident' | 'improvement' | 'other';
}

export const readIssue = async (key: string): Promise<Issue> => client.get(`/issues/${part(key)}`);
