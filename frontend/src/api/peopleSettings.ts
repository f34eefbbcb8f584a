import { client, part } from './client';
import type { Person } from './common';

export type StewardRuleKind =
  'none' | 'person' | 'assignee' | 'reporter' | 'project-lead' | 'component-lead' | 'rotation';

/** Who leads a new incident until a person says otherwise. */
export interface StewardRule {
  rule: StewardRuleKind;
  accounts: string[];
  turn: 'incident' | 'week';
}

/** Of what people are reminded; null: never. */
export interface Reminders {
  reviewDueHours: number | null;
  reviewOverdue: boolean;
  improvementOverdue: boolean;
  guardrailExpiringDays: number | null;
  guardrailExpired: boolean;
}

export interface Digest {
  day: string;
  hour: number;
  issueKey: string;
}

/** Who leads new incidents, who is told of what and when, and who looks for patterns. */
export interface PeopleChoices {
  steward: StewardRule;
  reminders: Reminders;
  zone: string;
  quietHours: { from: string; to: string } | null;
  digest: Digest | null;
  patternAnalysts: string[];
}

export interface PeopleSettings {
  version: number;
  choices: PeopleChoices;
  /** Everybody who is named in the choices. */
  people: Person[];
  zones: string[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/people/settings`;

export const readPeopleSettings = async (projectKey: string): Promise<PeopleSettings> =>
  client.get(of(projectKey));

export const savePeopleSettings = async (
  projectKey: string,
  version: number,
  choices: PeopleChoices,
): Promise<PeopleSettings> => client.put(of(projectKey), { version, choices });
