import { client, part } from './client';

export interface Reason {
  code: string;
  sentence: string;
  /** The place in the panel that mends it. */
  field: string;
}

/** May this incident close, and if not, why? */
export interface Gate {
  state: 'open' | 'blocked';
  message: string;
  reasons: Reason[];
  decidedAt: string;
  /** False while the verdict is on its way to Jira. */
  published: boolean;
  closed: boolean;
  bypasses: { at: string; toStatus: string; missing: string[] }[];
}

export const readGate = async (key: string): Promise<Gate> => client.get(`/incidents/${part(key)}/gate`);

export const checkGate = async (key: string): Promise<Gate> =>
  client.post(`/incidents/${part(key)}/gate/check`);
