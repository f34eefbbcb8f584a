import { useCallback, useEffect, useRef, useState } from 'react';
import { checkGate, readGate, type Gate } from '../api/gate';

const between = 1000;
const mostReads = 20;

export interface GateState {
  gate: Gate | null;
  failure: unknown;
  checking: boolean;
  /** Reads the verdict, and again until Jira has it. */
  refresh: () => void;
  /** Judges now. */
  check: () => void;
}

/** Follows the verdict of the gate. Only the newest question counts; answers to older ones are dropped. */
export function useGate(key: string): GateState {
  const [gate, setGate] = useState<Gate | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [checking, setChecking] = useState(false);
  const asked = useRef(0);

  const follow = useCallback(
    async (first: () => Promise<Gate>) => {
      const mine = ++asked.current;
      try {
        let verdict = await first();
        for (let reads = 1; mine === asked.current; reads++) {
          setGate(verdict);
          setFailure(null);
          if (verdict.published || reads === mostReads) return;
          await new Promise((resolve) => setTimeout(resolve, between));
          if (mine !== asked.current) return;
          verdict = await readGate(key);
        }
      } catch (failure) {
        if (mine === asked.current) setFailure(failure);
      }
    },
    [key],
  );

  const refresh = useCallback(() => void follow(async () => readGate(key)), [follow, key]);
  const check = useCallback(() => {
    setChecking(true);
    void follow(async () => checkGate(key).finally(() => setChecking(false)));
  }, [follow, key]);

  useEffect(() => {
    const questions = asked;
    refresh();
    return () => void questions.current++;
  }, [refresh]);

  return { gate, failure, checking, refresh, check };
}
