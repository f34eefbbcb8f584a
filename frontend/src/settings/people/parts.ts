import type { PeopleChoices } from '../../api/peopleSettings';
import type { Names } from './useNames';

/** What each part of the form is given. */
export interface PartProps {
  projectKey: string;
  choices: PeopleChoices;
  names: Names;
  problems: Record<string, string>;
  onChange: (part: Partial<PeopleChoices>) => void;
}

/** The first problem of a list or of one of its entries. */
export function problemOf(problems: Record<string, string>, field: string): string | undefined {
  const found = Object.keys(problems).find((name) => name === field || name.startsWith(`${field}[`));
  return found && problems[found];
}
