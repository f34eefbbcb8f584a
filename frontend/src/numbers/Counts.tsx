import { count } from './words';

/** A few counts side by side, each under its name. */
export function Counts({ name, of: counts }: { name: string; of: [string, number][] }) {
  return (
    <dl className="counts" aria-label={name}>
      {counts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
