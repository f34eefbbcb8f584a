import { useState } from 'react';
import type { Coverage } from '../../api/insights';
import { counted, count } from '../../numbers/words';
import { Notice } from '../../ui/Notice';
import { MiningDetails } from './MiningDetails';

/** How much of the history the numbers stand on, so that a half-mined project never looks like a good one. */
export function MiningNote({ of: coverage, projectKey }: { of: Coverage; projectKey: string }) {
  const { mined, total, complete, lastError } = coverage;
  const [isOpen, setOpen] = useState(false);
  const covered =
    total === null
      ? `${counted(mined, 'issue')} mined so far`
      : `${count(mined)} of ${counted(total, 'issue')} mined`;
  return (
    <div className="stack tight">
      {lastError !== null ? (
        <Notice title="Mining is held up" kind="warning">
          <p>
            {covered}. It goes on by itself; the last try ended with: {lastError}
          </p>
        </Notice>
      ) : complete ? (
        <p className="quiet small">{covered}.</p>
      ) : (
        <Notice title="Still mining">
          <p>{covered}. The numbers are those of the part that was read, and will change.</p>
        </Notice>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Mining</summary>
        {isOpen && <MiningDetails projectKey={projectKey} />}
      </details>
    </div>
  );
}
