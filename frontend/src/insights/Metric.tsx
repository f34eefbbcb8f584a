import { useId, type ReactNode } from 'react';
import { few } from './numbers';

interface Props {
  title: string;
  /** The number as text, or null where there is none to show. */
  value: string | null;
  n: number;
  counts: string;
  goal: string;
  definition: string;
  children?: ReactNode;
}

/** One number with everything that is needed to read it right. It carries no colour: no number here is good or bad by itself. */
export function Metric({ title, value, n, counts, goal, definition, children }: Props) {
  const id = useId();
  return (
    <section className="card metric stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {value === null ? (
        <p className="metric-none">Not enough data</p>
      ) : (
        <p className="metric-value">{value}</p>
      )}
      <p>{counts}</p>
      {value !== null && n < few && <p className="quiet small">Only {n} to go by: read it with care.</p>}
      {children}
      <p className="quiet small">Goal: {goal}</p>
      <p className="quiet small">{definition}</p>
    </section>
  );
}
