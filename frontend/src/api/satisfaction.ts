import { client, part } from './client';

/** What somebody thinks of how an incident went. */
export interface Satisfaction {
  /** Their own answer, null before they gave one. */
  mine: number | null;
  /** Whether the question may be answered: the incident is closed. */
  open: boolean;
}

const of = (incidentKey: string) => `/incidents/${part(incidentKey)}/satisfaction`;

export const readSatisfaction = async (incidentKey: string): Promise<Satisfaction> =>
  client.get(of(incidentKey));

export const rate = async (incidentKey: string, score: number): Promise<void> =>
  client.tell(of(incidentKey), { score }, 'PUT');
