import type { Recurrence } from '../api/insights';
import { Metric } from './Metric';
import { counted, share } from './numbers';

/** How often the same thing comes back, beside how often it would by chance. */
export function RecurrenceCard({ of }: { of: Recurrence }) {
  const { value, numerator, n, unclassified, lookbackDays, chance, definition, goal } = of;
  return (
    <Metric
      title="Recurrence Rate"
      value={value === null ? null : share(value)}
      n={n}
      counts={`${numerator} of ${counted(n, 'incident')} with a class (n = ${n}), looking back ${counted(lookbackDays, 'day')}`}
      goal={goal}
      definition={definition}
    >
      {chance && (
        <p>
          Chance alone would bring {share(chance.value)} (between {share(chance.low)} and {share(chance.high)}{' '}
          in {chance.permutations} shufflings).
        </p>
      )}
      {unclassified > 0 && (
        <p className="quiet small">{counted(unclassified, 'incident')} without a class not counted.</p>
      )}
    </Metric>
  );
}
