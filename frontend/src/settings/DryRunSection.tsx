import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { tryPolicy, type DryRun, type GatePolicy, type PolicyView } from '../api/policy';
import { Failure } from '../ui/Failure';
import { IssueLink } from '../ui/IssueLink';

interface Props {
  projectKey: string;
  policy: GatePolicy;
  rules: PolicyView['rules'];
}

/** What the policy on the page, saved or not, would have said in the past. */
export function DryRunSection({ projectKey, policy, rules }: Props) {
  const [run, setRun] = useState<DryRun | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const tryIt = async () => {
    setRunning(true);
    setFailure(null);
    try {
      setRun(await tryPolicy(projectKey, policy, 6));
    } catch (refusal) {
      setRun(null);
      setFailure(refusal);
    } finally {
      setRunning(false);
    }
  };
  return (
    <section className="card stack tight" aria-labelledby="dry-run-title">
      <h3 id="dry-run-title">Try it before it counts</h3>
      <p className="quiet small">
        Judges past incidents by what is chosen above, saved or not. Nothing is written or blocked.
      </p>
      <div>
        <Button isDisabled={running} onClick={() => void tryIt()}>
          {running ? 'Judging…' : 'Try it on the last 6 months'}
        </Button>
      </div>
      {failure !== null && <Failure title="It could not be tried" failure={failure} />}
      {run && <Outcome run={run} rules={rules} />}
    </section>
  );
}

function Outcome({ run, rules }: { run: DryRun; rules: PolicyView['rules'] }) {
  const sentence = (code: string) => rules.find((rule) => rule.code === code)?.sentence ?? code;
  const refused = run.closed.refused + run.open.refused;
  return (
    <div className="stack tight" role="status">
      <p>
        <strong>
          {refused} of {run.looked} incidents
        </strong>{' '}
        would be kept from closing: {run.closed.refused} of {run.closed.looked} that are closed,{' '}
        {run.open.refused} of {run.open.looked} that are open.
      </p>
      {run.total > run.looked && (
        <p className="quiet small">
          Only the latest {run.looked} of about {run.total} were looked at.
        </p>
      )}
      {run.rules.length > 0 && (
        <ul className="small">
          {run.rules.map(({ code, count }) => (
            <li key={code}>
              {count} × missing: {sentence(code)}
            </li>
          ))}
        </ul>
      )}
      {run.findings.map(({ finding, count }) => (
        <p key={finding} className="quiet small">
          {count} × {finding}
        </p>
      ))}
      {run.examples.length > 0 && (
        <details>
          <summary>Examples</summary>
          <ul className="plain stack tight small">
            {run.examples.map(({ key, summary, missing }) => (
              <li key={key}>
                <IssueLink issueKey={key} /> {summary}
                <div className="quiet">{missing.join(' ')}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
