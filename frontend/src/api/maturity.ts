import { client, part } from './client';

export type Category = 'people' | 'process' | 'technology' | 'measurement';
export type Level = 1 | 2 | 3 | 4 | 5;

/** What one level asks in one category, and what the data say about it. */
export interface MaturityCell {
  category: Category;
  level: Level;
  state: 'met' | 'missing' | 'needs-answer';
  evidence: string;
  gap: string | null;
  /** Whether data cannot say it and a person has to. */
  answerable: boolean;
}

export interface Maturity {
  computedAt: string;
  cells: MaturityCell[];
  levels: Record<Category, number>;
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/maturity`;

export const readMaturity = async (projectKey: string): Promise<Maturity> => client.get(of(projectKey));

export interface MaturityAnswer {
  category: Category;
  level: Level;
  answer: 'yes' | 'no';
  note: string;
}

export const answerMaturity = async (projectKey: string, answer: MaturityAnswer): Promise<void> =>
  client.tell(`${of(projectKey)}/answers`, answer, 'PUT');
