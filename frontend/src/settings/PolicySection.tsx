import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import {
  inheritPolicy,
  readPolicy,
  savePolicy,
  type GatePolicy,
  type PolicyScope,
  type PolicyView,
} from '../api/policy';
import { Conflict, fieldMessages } from '../api/problem';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import { useLoaded } from '../ui/useLoaded';
import { AuthorisedField } from './AuthorisedField';
import { DryRunSection } from './DryRunSection';
import { FormsTable } from './FormsTable';
import { RulesTable } from './RulesTable';
import { SeverityMapping } from './SeverityMapping';

/** What the gate demands, to be tried before it is switched on. */
export function PolicySection({ projectKey }: { projectKey: string }) {
  const [scope, setScope] = useState<PolicyScope>(projectKey);
  const policy = useLoaded(useCallback(async () => readPolicy(scope), [scope]));
  return (
    <section className="stack" aria-labelledby="policy-title">
      <h2 id="policy-title">The gate</h2>
      {policy.state === 'ready' && policy.view.maySetSiteDefault && (
        <Segments
          label="Whose policy"
          value={scope === null ? 'site' : 'project'}
          options={[
            { value: 'project', name: 'This project' },
            { value: 'site', name: 'Default of the site' },
          ]}
          onChange={(chosen) => setScope(chosen === 'site' ? null : projectKey)}
        />
      )}
      <Loaded scope={scope} policy={policy} />
    </section>
  );
}

/** The policy that all projects of the site follow until they have their own. */
export function SitePolicySection() {
  const policy = useLoaded(useCallback(async () => readPolicy(null), []));
  return (
    <section className="stack" aria-labelledby="policy-title">
      <h2 id="policy-title">The gate</h2>
      <Loaded scope={null} policy={policy} />
    </section>
  );
}

function Loaded({ scope, policy }: { scope: PolicyScope; policy: ReturnType<typeof useLoaded<PolicyView>> }) {
  return (
    <>
      {policy.state === 'loading' && <Loading of="the gate policy" heights={[80, 120, 120]} />}
      {policy.state === 'failed' && (
        <Failure title="The gate policy could not be read" failure={policy.failure} retry={policy.reload} />
      )}
      {policy.state === 'ready' && <PolicyForm key={scope ?? ''} scope={scope} view={policy.view} />}
    </>
  );
}

const origins: Record<PolicyView['source'], (isSite: boolean) => string> = {
  shipped: (isSite) =>
    isSite
      ? 'Nobody has chosen for the site yet: projects follow the policy that came with the product.'
      : 'This project follows the policy that came with the product. Saving gives it its own.',
  site: (isSite) =>
    isSite
      ? 'Projects that have no policy of their own follow this one.'
      : 'This project follows the policy of the site. Saving gives it its own.',
  project: () => 'This project has a policy of its own.',
};

interface FormProps {
  scope: PolicyScope;
  view: PolicyView;
}

function PolicyForm({ scope, view }: FormProps) {
  const isSite = scope === null;
  const [source, setSource] = useState(view.source);
  const [version, setVersion] = useState(view.version);
  const [policy, setPolicy] = useState(view.policy);
  const [state, setState] = useState<'untouched' | 'touched' | 'saving' | 'saved'>('untouched');
  const [failure, setFailure] = useState<unknown>(null);
  const problems = fieldMessages(failure);
  const change = (part: Partial<GatePolicy>) => {
    setPolicy({ ...policy, ...part });
    setState('touched');
  };
  const take = (stored: PolicyView) => {
    setVersion(stored.version);
    setPolicy(stored.policy);
    setSource(stored.source);
  };
  const save = async () => {
    setState('saving');
    setFailure(null);
    try {
      take(await savePolicy(scope, version, policy));
      setState('saved');
    } catch (refusal) {
      if (refusal instanceof Conflict) setVersion((refusal.current as PolicyView).version);
      setFailure(refusal);
      setState('touched');
    }
  };
  const goBack = async () => {
    setFailure(null);
    try {
      take(await inheritPolicy(scope, version));
      setState('untouched');
    } catch (refusal) {
      if (refusal instanceof Conflict) setVersion((refusal.current as PolicyView).version);
      setFailure(refusal);
    }
  };
  return (
    <>
      <p className="quiet">{origins[source](isSite)}</p>
      <Segments
        label="The gate is"
        value={policy.mode}
        options={[
          { value: 'off', name: 'Off' },
          { value: 'observe', name: 'Observing' },
          { value: 'enforce', name: 'Enforced' },
        ]}
        help="Observing shows what is missing and never keeps an incident from closing."
        onChange={(mode) => change(mode === 'enforce' ? { mode } : { mode, onBypass: 'flag' })}
      />
      <SeverityMapping
        severity={policy.severity}
        fields={view.severityFields}
        scoreFields={view.scoreFields}
        error={problems.severity}
        onChange={(severity) => change({ severity })}
      />
      <FormsTable forms={policy.forms} error={problems.forms} onChange={(forms) => change({ forms })} />
      <RulesTable
        rules={view.rules}
        full={policy.full}
        light={policy.light}
        error={problems.full ?? problems.light}
        onChange={change}
      />
      <TextField
        label="Review due, hours after the resolution"
        value={String(policy.reviewWithinHours)}
        error={problems.reviewWithinHours}
        onChange={(text) => change({ reviewWithinHours: Number.parseInt(text, 10) || 0 })}
      />
      <Segments
        label="When an incident is closed past the gate"
        value={policy.onBypass}
        options={[
          { value: 'flag', name: 'Flag it' },
          { value: 'reopen', name: 'Reopen it with a comment' },
        ]}
        error={problems.onBypass}
        isReadOnly={policy.mode !== 'enforce'}
        onChange={(onBypass) => change({ onBypass })}
      />
      <AuthorisedField
        projectKey={scope}
        authorised={policy.authorised}
        known={view.authorised}
        error={problems.authorised}
        onChange={(authorised) => change({ authorised })}
      />
      {scope !== null && <DryRunSection projectKey={scope} policy={policy} rules={view.rules} />}
      {failure !== null && (
        <Failure
          title={failure instanceof Conflict ? 'The policy changed elsewhere' : 'The policy was not saved'}
          failure={
            failure instanceof Conflict
              ? new Error('What you chose is still here. Save again to keep it, or reload the page.')
              : failure
          }
        />
      )}
      <div className="row">
        <Button
          appearance="primary"
          isDisabled={state === 'saving' || state === 'untouched'}
          onClick={() => void save()}
        >
          Save the policy
        </Button>
        {source === (isSite ? 'site' : 'project') && (
          <Button onClick={() => void goBack()}>
            {isSite ? 'Go back to what is shipped' : 'Follow the site again'}
          </Button>
        )}
        <span role="status" className="quiet small">
          {state === 'saving' ? 'Saving…' : state === 'saved' ? 'Policy saved' : ''}
        </span>
      </div>
    </>
  );
}
