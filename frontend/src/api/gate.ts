import { client, part } from './client';
import type { Person } from './common';
import type { Form, Mode, Severity } from './policy';

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
  mode: Mode;
  form: Form;
  severity: { level: Severity | null; label: string };
  /** What is not as it should be, without blocking. */
  findings: string[];
  reviewDue: string | null;
  exemptions: Exemption[];
  /** Whether who asks may waive and override. */
  mayExempt: boolean;
  bypasses: {
    at: string;
    toStatus: string;
    missing: string[];
    outcome: 'reopened' | 'left' | 'stuck' | null;
  }[];
}

/** Somebody answered for letting the incident pass with less. */
export interface Exemption {
  kind: 'waiver' | 'override';
  form: Form;
  reason: string;
  by: Person;
  at: string;
  until: string | null;
  active: boolean;
  endedBecause: 'used' | 'reopened' | 'expired' | 'replaced' | null;
}

export const readGate = async (key: string): Promise<Gate> => client.get(`/incidents/${part(key)}/gate`);

export const checkGate = async (key: string): Promise<Gate> =>
  client.post(`/incidents/${part(key)}/gate/check`);

export const waive = async (key: string, form: Form, reason: string): Promise<Gate> =>
  client.post(`/incidents/${part(key)}/gate/waive`, { form, reason });

export const override = async (key: string, reason: string): Promise<Gate> =>
  client.post(`/incidents/${part(key)}/gate/override`, { reason });
