import { Notice } from '../ui/Notice';
import type { Coverage } from '../api/insights';

/** How much of the history the numbers stand on, so that a half-mined project never looks like a good one. */
export function CoverageNote({ of: { mined, total, complete, lastError } }: { of: Coverage }) {
  const covered = total === null ? `${mined} issues mined so far` : `${mined} of ${total} issues mined`;
  if (lastError !== null) {
    return (
      <Notice title="Mining is held up" kind="warning">
        <p>
          {covered}. It goes on by itself; the last try ended with: {lastError}
        </p>
      </Notice>
    );
  }
  if (!complete) {
    return (
      <Notice title="Still mining">
        <p>{covered}. The numbers are those of the part that was read, and will change.</p>
      </Notice>
    );
  }
  return <p className="quiet small">{covered}.</p>;
}
