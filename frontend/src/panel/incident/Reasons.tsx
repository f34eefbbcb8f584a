import { useState } from 'react';
import type { Reason } from '../../api/gate';

interface Props {
  reasons: Reason[];
  goTo: (field: string) => void;
}

/**
 * What is missing, each reason leading to the place that mends it. What was missing a moment ago
 * stays as done: nothing below moves while somebody works through it.
 */
export function Reasons({ reasons, goTo }: Props) {
  const seen = useSeen(reasons);
  if (seen.length === 0) return null;
  const missing = new Set(reasons.map(keyOf));
  return (
    <ul className="plain stack tight reasons">
      {seen.map((one) => (
        <li key={keyOf(one)}>
          {missing.has(keyOf(one)) ? (
            <button type="button" className="text-button" onClick={() => goTo(one.field)}>
              {one.sentence}
            </button>
          ) : (
            <span className="quiet done">
              <span className="visually-hidden">Done: </span>
              {one.sentence}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ code, field }: Reason) => `${code} ${field}`;

/** All reasons since the page was opened, in the order in which they came. */
function useSeen(reasons: Reason[]): Reason[] {
  const [seen, setSeen] = useState(reasons);
  const all = new Map([...seen, ...reasons].map((one) => [keyOf(one), one]));
  const isNew = reasons.some(
    (one) => seen.find((known) => keyOf(known) === keyOf(one))?.sentence !== one.sentence,
  );
  if (!isNew) return seen;
  const next = [...all.values()];
  setSeen(next);
  return next;
}
