import type { Yield } from '../api/insights';
import { Metric } from './Metric';
import { counted, ratio, share } from './numbers';

/** How much improvement an incident brings. */
export function YieldCard({ of }: { of: Yield }) {
  const { value, numerator, n, definition, goal, incidentsWithShipped } = of;
  return (
    <Metric
      title="Improvement Yield"
      value={value === null ? null : ratio(value)}
      n={n}
      counts={`${counted(numerator, 'improvement')} shipped, ${counted(n, 'incident')} (n = ${n})`}
      goal={goal}
      definition={definition}
    >
      {incidentsWithShipped.share !== null && (
        <p>
          {share(incidentsWithShipped.share)} of incidents ({incidentsWithShipped.count} of {n}) have at least
          one improvement shipped.
        </p>
      )}
    </Metric>
  );
}
