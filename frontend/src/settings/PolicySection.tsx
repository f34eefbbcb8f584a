import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { readPolicy, savePolicy, type GatePolicy, type PolicyView } from '../api/policy';
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

/** What the gate demands in this project, to be tried before it is switched on. */
export function PolicySection({ projectKey }: { projectKey: string }) {
  const policy = useLoaded(useCallback(async () => readPolicy(projectKey), [projectKey]));
  return (
    <section className="stack" aria-labelledby="policy-title">
      <h2 id="policy-title">The gate</h2>
      {policy.state === 'loading' && <Loading of="the gate policy" heights={[80, 120, 120]} />}
      {policy.state === 'failed' && (
        <Failure title="The gate policy could not be read" failure={policy.failure} retry={policy.reload} />
      )}
      {policy.state === 'ready' && <PolicyForm projectKey={projectKey} view={policy.view} />}
    </section>
  );
}

function PolicyForm({ projectKey, view }: { projectKey: string; view: PolicyView }) {
  const [version, setVersion] = useState(view.version);
  const [policy, setPolicy] = useState(view.policy);
  const [state, setState] = useState<'untouched' | 'touched' | 'saving' | 'saved'>('untouched');
  const [failure, setFailure] = useState<unknown>(null);
  const problems = fieldMessages(failure);
  const change = (part: Partial<GatePolicy>) => {
    setPolicy({ ...policy, ...part });
    setState('touched');
  };
  const save = async () => {
    setState('saving');
    setFailure(null);
    try {
      const saved = await savePolicy(projectKey, version, policy);
      setVersion(saved.version);
      setPolicy(saved.policy);
      setState('saved');
    } catch (refusal) {
      if (refusal instanceof Conflict) setVersion((refusal.current as PolicyView).version);
      setFailure(refusal);
      setState('touched');
    }
  };
  return (
    <>
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
        projectKey={projectKey}
        authorised={policy.authorised}
        known={view.authorised}
        error={problems.authorised}
        onChange={(authorised) => change({ authorised })}
      />
      <DryRunSection projectKey={projectKey} policy={policy} rules={view.rules} />
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
        <span role="status" className="quiet small">
          {state === 'saving' ? 'Saving…' : state === 'saved' ? 'Policy saved' : ''}
        </span>
      </div>
    </>
  );
}
