import { useCallback } from 'react';
import { host } from '#host';
import { readHealth, type GateHealth } from '../api/policy';
import { Failure } from '../ui/Failure';
import { IssueLink } from '../ui/IssueLink';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';

/** Whether the gate stands where incidents are closed, and how to put it there. */
export function HealthSection({ projectKey }: { projectKey: string }) {
  const health = useLoaded(useCallback(async () => readHealth(projectKey), [projectKey]));
  return (
    <section className="stack" aria-labelledby="health-title">
      <h2 id="health-title">Is the gate in place?</h2>
      {health.state === 'loading' && <Loading of="the health of the gate" heights={[60, 60]} />}
      {health.state === 'failed' && (
        <Failure title="The gate could not be checked" failure={health.failure} retry={health.reload} />
      )}
      {health.state === 'ready' && <Health health={health.view} />}
      <Guide projectKey={projectKey} />
    </section>
  );
}

/** Where the rule is, and since when we have seen it there. */
const place = ({ name, since }: GateHealth['rules'][number]['transitions'][number]) =>
  since === null ? name : `${name} (seen since ${momentOf(since)})`;

function Health({ health }: { health: GateHealth }) {
  const { rules, ways, sampled, around, lastVerdict, waiting, closedIncomplete } = health;
  const open = ways.filter(({ guarded }) => !guarded);
  return (
    <ul className="stack tight">
      <li>
        {rules.length === 0
          ? 'The rule is in no workflow yet: nothing keeps an incident from closing.'
          : rules
              .map(
                ({ workflow, draft, transitions }) =>
                  `${workflow}${draft ? ' (draft)' : ''}: ${transitions.map(place).join(', ')}`,
              )
              .join('; ')}
      </li>
      {sampled === 0 && <li>No incident is open, so the ways to close one could not be read.</li>}
      {ways.length > 0 && open.length === 0 && (
        <li>Every way to close an incident that is open now has the rule.</li>
      )}
      {open.map(({ transition, toStatus }) => (
        <li key={transition + toStatus}>
          “{transition}” leads to {toStatus} without the rule.
        </li>
      ))}
      {around.map(({ status, count, lastAt }) => (
        <li key={status}>
          {status} was reached past the gate {count === 1 ? 'once' : `${count} times`} in 90 days, last{' '}
          {momentOf(lastAt)}.
        </li>
      ))}
      <li>
        {lastVerdict
          ? `The latest verdict reached Jira ${lastVerdict.latencyMillis} ms after the change, ${momentOf(lastVerdict.decidedAt)}.`
          : 'No verdict has reached Jira yet.'}
        {waiting > 0 && ` ${waiting} are on their way.`}
      </li>
      {closedIncomplete.count > 0 && (
        <li>
          {closedIncomplete.count} closed incidents are incomplete:{' '}
          {closedIncomplete.keys.map((key) => (
            <span key={key}>
              <IssueLink issueKey={key} />{' '}
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

function Guide({ projectKey }: { projectKey: string }) {
  return (
    <details>
      <summary>Put the rule in place, or take it away</summary>
      <ol className="stack tight">
        <li>
          Open{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => host.navigateToSite(`/plugins/servlet/project-config/${projectKey}/workflows`)}
          >
            the workflows of the project
          </button>{' '}
          and edit the one that incidents use.
        </li>
        <li>
          Select each transition into a closed status, add a validator, and choose “IDD gate: improvements
          before closing”.
        </li>
        <li>Publish the workflow, then load this page again: every way should have the rule.</li>
      </ol>
      <Notice title="Not on the customer portal">
        <p>
          A customer who closes a request there is refused without being told why: Jira does not show the
          sentence. Leave the rule off such transitions.
        </p>
      </Notice>
      <Notice title="Remove the rules before uninstalling" kind="warning">
        <p>
          Jira refuses every transition whose rule belongs to an app that is gone. Take the rule out of the
          workflows first.
        </p>
      </Notice>
    </details>
  );
}
