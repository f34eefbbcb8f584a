import { useEffect, useRef, useState } from 'react';
import type { Improvement, ImprovementCommand } from '../../api/improvements';
import { Conflict } from '../../api/problem';
import { change } from './change';

/** Sends the changes of one person to an improvement one after the other, so that they never get into each other's way. */
export function useChanges(improvement: Improvement, onChanged: (improvement: Improvement) => void) {
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(improvement);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = improvement;
  });

  const apply = async (command: ImprovementCommand): Promise<void> => {
    const send = async () => {
      setFailure(null);
      try {
        take(await change(latest.current, command));
      } catch (failure) {
        if (failure instanceof Conflict) take(failure.current as Improvement);
        setFailure(failure);
      }
    };
    const take = (current: Improvement) => {
      latest.current = current;
      onChanged(current);
    };
    queue.current = queue.current.then(send);
    return queue.current;
  };
  return { apply, failure };
}
