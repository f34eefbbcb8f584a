import { useEffect, useState } from 'react';
import type { Person } from '../api/common';
import { findPeople } from '../api/people';
import { sentenceFor } from '../api/problem';

interface Found {
  people: Person[] | null;
  problem: string;
}

/** Searches as the person types, a moment after the last key, and only while the list is open. */
export function usePeople(projectKey: string, query: string, isOpen: boolean): Found {
  const [found, setFound] = useState<Found>({ people: null, problem: '' });
  useEffect(() => {
    if (!isOpen) return undefined;
    let wanted = true;
    const search = async () => {
      try {
        const people = await findPeople(projectKey, query);
        if (wanted) setFound({ people, problem: '' });
      } catch (failure) {
        if (wanted) setFound({ people: null, problem: sentenceFor(failure) });
      }
    };
    const timer = setTimeout(() => void search(), query === '' ? 0 : 250);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [projectKey, query, isOpen]);
  return found;
}
