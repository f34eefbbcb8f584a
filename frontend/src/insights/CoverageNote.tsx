import SectionMessage from '@atlaskit/section-message';
import type { Coverage } from '../api/insights';

/** How much of the history the numbers stand on, so that a half-mined project never looks like a good one. */
export function CoverageNote({ of: { mined, total, complete, lastError } }: { of: Coverage }) {
  const covered = total === null ? `${mined} issues mined so far` : `${mined} of ${total} issues mined`;
  if (lastError !== null) {
    return (
      <SectionMessage title="Mining is held up" appearance="warning">
        <p>
          {covered}. It goes on by itself; the last try ended with: {lastError}
        </p>
      </SectionMessage>
    );
  }
  if (!complete) {
    return (
      <SectionMessage title="Still mining">
        <p>{covered}. The numbers are those of the part that was read, and will change.</p>
      </SectionMessage>
    );
  }
  return <p className="quiet small">{covered}.</p>;
}
