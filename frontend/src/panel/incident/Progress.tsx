import type { ExtractView } from '../../api/extract';
import type { Gate } from '../../api/gate';

/** How far the Extract is: the steps, the attribution, and the improvements. */
export function Progress({ view, gate }: { view: ExtractView; gate: Gate | null }) {
  const improved = gate !== null && !gate.reasons.some(({ field }) => field.startsWith('improvements'));
  const of = view.steps.length + 1;
  const done = view.steps.filter((step) => step.done).length + (improved ? 1 : 0);
  return (
    <div className="progress">
      <span className="quiet small" id="progress-label">
        {done} of {of} done
      </span>
      <div
        className="progress-bar"
        role="progressbar"
        aria-labelledby="progress-label"
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
      >
        <div style={{ width: `${(done / of) * 100}%` }} />
      </div>
    </div>
  );
}
