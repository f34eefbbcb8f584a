import { client, part } from './client';
import type { Person } from './common';

/** Who can be assigned in the project, at most twenty. */
export async function findPeople(projectKey: string, query: string): Promise<Person[]> {
  const { people } = await client.get<{ people: Person[] }>(
    `/projects/${part(projectKey)}/people?query=${part(query)}`,
  );
  return people;
}
