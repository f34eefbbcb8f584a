import { useCallback } from 'react';
import { host } from '#host';
import { readIssue } from '../api/issue';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useGate } from '../ui/useGate';
import { useLoaded } from '../ui/useLoaded';
import { useLookAgain } from '../ui/useLookAgain';
import { VerdictLozenge } from '../ui/VerdictLozenge';

/** The verdict in the side bar of an issue. */
export function GatePage({ issueKey = host.issueKey }: { issueKey?: string }) {
  const issue = useLoaded(useCallback(async () => readIssue(issueKey), [issueKey]));
  if (issue.state === 'loading') return <Loading of="the gate" heights={[20, 20]} />;
  if (issue.state === 'failed')
    return <Failure title="The gate could not be read" failure={issue.failure} retry={issue.reload} />;
  if (issue.view.role !== 'incident') return <p className="quiet">Only incidents have a gate.</p>;
  return <Verdict issueKey={issueKey} />;
}

function Verdict({ issueKey }: { issueKey: string }) {
  const { gate, failure, refresh } = useGate(issueKey);
  useLookAgain(refresh);

  if (!gate) {
    return failure === null ? (
      <Loading of="the gate" heights={[20, 20]} />
    ) : (
      <Failure title="The gate could not be read" failure={failure} retry={refresh} />
    );
  }
  return (
    <div className="page" aria-live="polite">
      <div className="row">
        <VerdictLozenge state={gate.state} />
        <span className="quiet small">
          {gate.state === 'open'
            ? gate.closed
              ? 'Nothing is missing'
              : 'This incident can be closed'
            : 'Still missing'}
        </span>
      </div>
      {gate.reasons.length > 0 && (
        <ul className="gate-reasons stack tight small">
          {gate.reasons.map(({ code, field, sentence }) => (
            <li key={`${code} ${field}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {gate.bypasses.length > 0 && (
        <p className="quiet small">Closed past the gate; the IDD panel says when.</p>
      )}
    </div>
  );
}
