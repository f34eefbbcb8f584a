import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import { linkImprovement, type Added, type ImprovementLink, type Scope } from '../../api/improvements';
import { fieldMessages, Problem } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { LongTextField } from '../../ui/LongTextField';
import { Segments } from '../../ui/Segments';
import { TextField } from '../../ui/TextField';
import { scopeHelp, scopes } from './words';

interface Props {
  incidentKey: string;
  linked: (added: Added) => void;
  cancel: () => void;
}

/** Takes a story that is already in a backlog. */
export default function LinkForm({ incidentKey, linked, cancel }: Props) {
  const [improvementKey, setKey] = useState('');
  const [acceptanceCriteria, setCriteria] = useState('');
  const [scope, setScope] = useState<Scope>('beyond-fix');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLElement>(null);
  const problems = problemsOf(failure);
  const isAboutFields = Object.keys(problems).length > 0;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (isAboutFields) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure, isAboutFields]);

  const link = async (state: ImprovementLink['state']) => {
    setBusy(true);
    setFailure(null);
    try {
      linked(await linkImprovement(incidentKey, { improvementKey, acceptanceCriteria, scope, state }));
    } catch (failure) {
      setFailure(failure);
      setBusy(false);
    }
  };
  return (
    <section className="card stack" aria-label="Link existing" ref={form}>
      {failure !== null && !isAboutFields && <Failure title="The issue was not linked" failure={failure} />}
      <TextField
        label="Issue key"
        isRequired
        placeholder="APP-123"
        value={improvementKey}
        error={problems.improvementKey}
        onChange={(key) => setKey(key.trim().toUpperCase())}
      />
      <LongTextField
        label="Acceptance criteria"
        help="How everyone will see that it is done, and that it helps."
        value={acceptanceCriteria}
        error={problems.acceptanceCriteria}
        onChange={setCriteria}
      />
      <Segments label="Scope" value={scope} options={scopes} help={scopeHelp} onChange={setScope} />
      <div className="row">
        <Button
          appearance="primary"
          isDisabled={busy || improvementKey === ''}
          onClick={() => void link('committed')}
        >
          Link and commit
        </Button>
        <Button isDisabled={busy || improvementKey === ''} onClick={() => void link('proposed')}>
          Link as proposal
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

/** An issue that is not there is a matter of its key, too. */
function problemsOf(failure: unknown): Record<string, string> {
  return failure instanceof Problem && failure.code === 'not-found'
    ? { improvementKey: failure.message }
    : fieldMessages(failure);
}
