import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { answerMaturity, type MaturityCell } from '../../api/maturity';
import { Failure } from '../../ui/Failure';
import { LongTextField } from '../../ui/LongTextField';
import { Segments } from '../../ui/Segments';

interface Props {
  cell: MaturityCell;
  projectKey: string;
  done: () => Promise<void>;
  cancel: () => void;
}

/** What only a person can say about a cell. A project admin answers for the project. */
export function AnswerForm({ cell: { category, level }, projectKey, done, cancel }: Props) {
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (answer === null) return;
    setBusy(true);
    setFailure(null);
    try {
      await answerMaturity(projectKey, { category, level, answer, note: note.trim() });
      await done();
    } catch (refusal) {
      setFailure(refusal);
      setBusy(false);
    }
  };
  return (
    <div className="stack tight">
      {failure !== null && <Failure title="The answer was not kept" failure={failure} />}
      <Segments
        label="Is it so?"
        value={answer}
        options={[
          { value: 'yes', name: 'Yes' },
          { value: 'no', name: 'No' },
        ]}
        onChange={setAnswer}
      />
      <LongTextField label="What shows it" value={note} onChange={setNote} />
      <div className="row">
        <Button spacing="compact" isDisabled={busy || answer === null} onClick={() => void save()}>
          Save
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
