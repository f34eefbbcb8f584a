import { useEffect, useMemo, useState } from 'react';
import type { Period } from '../api/insights';
import { lastDays, periodOf, problemWith, type Choice } from './period';

/** A period that somebody chooses. Until both dates make sense the last good one stays. */
export function usePeriod(first: Choice = 'all') {
  const [choice, setChoice] = useState<Choice>(first);
  const [custom, setCustom] = useState(() => lastDays(90));
  const period = useMemo(() => periodOf(choice, custom), [choice, custom]);
  const isPeriod = choice !== 'custom' || problemWith(custom) === '';
  const [asked, setAsked] = useState(period);
  useEffect(() => {
    if (isPeriod) setAsked(period);
  }, [isPeriod, period]);
  const onChange = (choice: Choice, custom: Period) => {
    setChoice(choice);
    setCustom(custom);
  };
  return { period: asked, picker: { choice, custom, onChange } };
}
