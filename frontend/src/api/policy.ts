import { client, part } from './client';
import type { Person } from './common';

export const severities = ['SEV-0', 'SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'] as const;
export type Severity = (typeof severities)[number];
export type Mode = 'off' | 'observe' | 'enforce';
export type Form = 'full' | 'light' | 'none';

export interface SeverityOption {
  id: string;
  label: string;
  severity: Severity | null;
}

/** Two number fields that the severity follows from; null while somebody is still choosing. */
export interface SeverityScores {
  impactFieldId: string | null;
  urgencyFieldId: string | null;
}

/** What the gate of a project demands and what happens around it. */
export interface GatePolicy {
  mode: Mode;
  /** scores: instead of the field. */
  severity: { fieldId: string | null; options: SeverityOption[]; scores: SeverityScores | null };
  forms: Partial<Record<Severity, Form>>;
  full: string[];
  light: string[];
  reviewWithinHours: number;
  onBypass: 'flag' | 'reopen';
  authorised: { projectAdmins: boolean; accounts: string[] };
}

export interface PolicyView {
  version: number;
  chosen: boolean;
  policy: GatePolicy;
  rules: { code: string; sentence: string }[];
  severityFields: { id: string; name: string; options: SeverityOption[] }[];
  /** Number fields of the site. */
  scoreFields: { id: string; name: string }[];
  authorised: Person[];
  mayEdit: boolean;
  /** Who made it what it is. */
  source: 'shipped' | 'site' | 'project';
  /** This person may choose for all projects of the site. */
  maySetSiteDefault: boolean;
}

/** The key of a project; null: all projects of the site that have no policy of their own. */
export type PolicyScope = string | null;

/** What a proposed policy would have said about the incidents of the last months. */
export interface DryRun {
  months: number;
  total: number;
  looked: number;
  closed: { looked: number; refused: number };
  open: { looked: number; refused: number };
  rules: { code: string; count: number }[];
  findings: { finding: string; count: number }[];
  examples: { key: string; summary: string; closed: boolean; missing: string[] }[];
}

/** Whether the gate stands where incidents are closed. */
export interface GateHealth {
  rules: { workflow: string; draft: boolean; transitions: { name: string; since: string | null }[] }[];
  ways: { transition: string; toStatus: string; guarded: boolean }[];
  sampled: number;
  around: { status: string; count: number; lastAt: string }[];
  lastVerdict: { decidedAt: string; latencyMillis: number } | null;
  waiting: number;
  closedIncomplete: { count: number; keys: string[] };
}

const of = (projectKey: string) => `/projects/${part(projectKey)}`;

const policyOf = (scope: PolicyScope) => (scope === null ? '/site/policy' : `${of(scope)}/policy`);

export const readPolicy = async (scope: PolicyScope): Promise<PolicyView> => client.get(policyOf(scope));

export const savePolicy = async (
  scope: PolicyScope,
  version: number,
  policy: GatePolicy,
): Promise<PolicyView> => client.put(policyOf(scope), { version, policy });

/** Goes back to what is above: the site's policy, or the shipped one. */
export const inheritPolicy = async (scope: PolicyScope, version: number): Promise<PolicyView> =>
  client.post(`${policyOf(scope)}/inherited`, { version });

export const tryPolicy = async (projectKey: string, policy: GatePolicy, months: number): Promise<DryRun> =>
  client.post(`${of(projectKey)}/policy/dry-run`, { policy, months });

export const readHealth = async (projectKey: string): Promise<GateHealth> =>
  client.get(`${of(projectKey)}/gate/health`);
