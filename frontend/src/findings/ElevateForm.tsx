import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { elevate, type FindingsOfIncident } from '../api/findings';
import { fieldMessages } from '../api/problem';
import { Failure } from '../ui/Failure';
import { requestId } from '../ui/requestId';
import { FindingFields, type Draft } from './FindingFields';

interface Props {
  incidentKey: string;
  projectKey: string;
  done: (now: FindingsOfIncident) => void;
  cancel: () => void;
}

/** Makes a finding of its own of what this incident shows. */
export default function ElevateForm({ incidentKey, projectKey, done, cancel }: Props) {
  const [draft, setDraft] = useState<Draft>({ title: '', hypothesis: '', owner: null, issueKey: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // The same for every try of this form, so that a try whose answer got lost does not become a second finding.
  const [id] = useState(requestId);
  const create = async () => {
    setBusy(true);
    setFailure(null);
    const { owner, ...text } = draft;
    try {
      done(await elevate(incidentKey, { ...text, requestId: id, ownerAccountId: owner?.accountId ?? null }));
    } catch (refusal) {
      setFailure(refusal);
      setBusy(false);
    }
  };
  return (
    <section className="card stack" aria-label="New finding">
      {failure !== null && <Failure title="The finding was not created" failure={failure} />}
      <FindingFields
        draft={draft}
        projectKey={projectKey}
        problems={fieldMessages(failure)}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <div className="row">
        <Button appearance="primary" isDisabled={busy} onClick={() => void create()}>
          Elevate
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
