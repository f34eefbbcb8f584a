import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { Improvement } from '../../api/improvements';
import { Conflict, fieldMessages } from '../../api/problem';
import { LongTextField } from '../../ui/LongTextField';
import { SaveState, type Saving } from '../../ui/SaveState';
import { change } from './change';

interface Props {
  improvement: Improvement;
  onChanged: (improvement: Improvement) => void;
}

const pause = 700;

/** The acceptance criteria, saved while they are written. */
export function CriteriaField({ improvement, onChanged }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle', at: null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ improvement, draft });
  useEffect(() => {
    latest.current = { improvement, draft };
  });
  const running = useRef(false);

  const save = async () => {
    clearTimeout(timer.current);
    const { improvement, draft } = latest.current;
    if (draft === null || running.current) return;
    if (draft === improvement.acceptanceCriteria) return setSaving({ kind: 'idle', at: null });
    running.current = true;
    setSaving({ kind: 'saving' });
    try {
      onChanged(await change(improvement, { type: 'set-criteria', acceptanceCriteria: draft }));
      setSaving({ kind: 'idle', at: new Date().toISOString() });
      if (latest.current.draft !== draft) later();
    } catch (failure) {
      setSaving({ kind: 'failed', failure });
    } finally {
      running.current = false;
    }
  };
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const write = (text: string) => {
    setDraft(text);
    setSaving({ kind: 'waiting' });
    later();
  };
  const failure = saving.kind === 'failed' ? saving.failure : null;
  const theirs = failure instanceof Conflict ? (failure.current as Improvement) : null;
  /** Goes on from what is there now, with this person's text or without it. */
  const settle = (keepMine: boolean) => {
    if (!theirs) return;
    onChanged(theirs);
    latest.current.improvement = theirs;
    setSaving({ kind: 'idle', at: null });
    if (keepMine) void save();
    else setDraft(null);
  };
  return (
    <div className="stack tight" onBlur={() => void save()}>
      <LongTextField
        label="Acceptance criteria"
        help="How everyone will see that it is done, and that it helps."
        value={draft ?? improvement.acceptanceCriteria}
        error={fieldMessages(failure).acceptanceCriteria}
        isReadOnly={!improvement.mayEdit}
        onChange={write}
      />
      {theirs ? (
        <div className="stack tight" role="alert">
          <p>
            These criteria changed elsewhere while you were writing. There they now say: “
            {theirs.acceptanceCriteria}”
          </p>
          <div className="row">
            <Button spacing="compact" onClick={() => settle(true)}>
              Keep mine
            </Button>
            <Button spacing="compact" onClick={() => settle(false)}>
              Use the other
            </Button>
          </div>
        </div>
      ) : (
        <SaveState saving={saving} retry={() => void save()} />
      )}
    </div>
  );
}
