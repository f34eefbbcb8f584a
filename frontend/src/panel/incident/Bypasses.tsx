import { Notice } from '../../ui/Notice';
import type { Gate } from '../../api/gate';
import { momentOf } from '../../ui/time';

const outcomes = {
  reopened: 'IDD reopened it.',
  left: 'It was reopened by somebody else.',
  stuck: 'IDD found no way to reopen it.',
};

/** Closes that went past the gate: a fact to know about, nobody's fault. */
export function Bypasses({ bypasses }: { bypasses: Gate['bypasses'] }) {
  if (bypasses.length === 0) return null;
  return (
    <Notice title="Closed past the gate">
      <ul className="plain stack tight">
        {bypasses.map(({ at, toStatus, missing, outcome }) => (
          <li key={at}>
            Moved to {toStatus} on {momentOf(at)} although this was missing:
            <ul>
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {outcome && <span className="quiet small">{outcomes[outcome]}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
