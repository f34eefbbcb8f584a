import type { Precision as Measured } from '../api/queue';
import { Explained } from '../numbers/Explained';
import { share } from '../numbers/words';

const definition =
  'Of the pairs that a person decided, the share that they confirmed as one cause. Pairs that stay undecided are not in it.';

/** How often the suggestions were right so far. */
export function Precision({ of }: { of: Measured }) {
  const { confirmed, rejected, value, low, high, enough } = of;
  const n = confirmed + rejected;
  return (
    <div className="stack tight">
      <Explained id="precision" name="Precision so far" definition={definition}>
        <h3>Precision so far</h3>
      </Explained>
      {value === null ? (
        <p className="quiet">Not enough data: nobody has decided a pair yet.</p>
      ) : (
        <p>
          <strong>{share(value)}</strong>: {confirmed} confirmed, {rejected} rejected (n = {n}).{' '}
          {enough && low !== null && high !== null
            ? `Between ${share(low)} and ${share(high)}.`
            : 'Not enough data for an interval.'}
        </p>
      )}
    </div>
  );
}
