import { useState } from 'react';
import type { Person } from '../../api/common';

export interface Names {
  of: (account: string) => string;
  learn: (person: Person) => void;
}

/** Who is behind an account: those the backend named, and those who were chosen since. */
export function useNames(known: Person[]): Names {
  const [people, setPeople] = useState(known);
  return {
    of: (account) => people.find(({ accountId }) => accountId === account)?.displayName ?? 'Unknown person',
    learn: (person) => setPeople((all) => [...all, person]),
  };
}
