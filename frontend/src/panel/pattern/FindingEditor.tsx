import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { changeFinding, type Finding } from '../../api/findings';
import { Conflict, fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { Segments } from '../../ui/Segments';
import { FindingFields, type Draft } from '../../findings/FindingFields';
import { findingStates } from '../../findings/words';

interface Props {
  finding: Finding;
  projectKey: string;
  saved: (finding: Finding) => void;
  cancel: () => void;
}

/** Says anew what a finding is and how far it is. */
export default function FindingEditor({ finding, projectKey, saved, cancel }: Props) {
  const [draft, setDraft] = useState<Draft>({ ...finding, issueKey: finding.issue?.key ?? '' });
  const [state, setState] = useState(finding.state);
  const [version, setVersion] = useState(finding.version);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const problems = fieldMessages(failure);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    const { title, hypothesis, owner, issueKey } = draft;
    const ownerAccountId = owner?.accountId ?? null;
    try {
      saved(
        await changeFinding(projectKey, finding.id, {
          version,
          title,
          hypothesis,
          ownerAccountId,
          state,
          issueKey,
        }),
      );
    } catch (refusal) {
      // What this person wrote stays; saving again then means it.
      if (refusal instanceof Conflict) setVersion((refusal.current as Finding).version);
      setFailure(refusal);
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      {failure !== null && (
        <Failure
          title={failure instanceof Conflict ? 'The finding changed elsewhere' : 'The finding was not saved'}
          failure={
            failure instanceof Conflict
              ? new Error(
                  'What you wrote is still here. Save again to keep it, or cancel to see the other text.',
                )
              : failure
          }
        />
      )}
      <Segments
        label="State"
        value={state}
        options={findingStates}
        error={problems.state}
        onChange={setState}
      />
      <FindingFields
        draft={draft}
        projectKey={projectKey}
        problems={problems}
        issueHidden={finding.issueHidden}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <div className="row">
        <Button appearance="primary" isDisabled={busy} onClick={() => void save()}>
          Save the finding
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
