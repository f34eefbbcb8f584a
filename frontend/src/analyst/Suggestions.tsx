import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { joinFinding, type FindingsOfIncident } from '../api/findings';
import { judge, type Suggestion, type Verdict } from '../api/queue';
import { counted } from '../numbers/words';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { TextField } from '../ui/TextField';
import { Pair } from './Pair';

const ElevateForm = lazy(() => import('../findings/ElevateForm'));

interface Props {
  projectKey: string;
  items: Suggestion[];
  mayJudge: boolean;
  judged: () => Promise<void>;
  elevated: () => void;
}

const verdicts: { verdict: Verdict; name: string; key: string }[] = [
  { verdict: 'same-cause', name: 'One cause', key: '1' },
  { verdict: 'different', name: 'Different', key: '2' },
  { verdict: 'unsure', name: 'Unsure', key: '3' },
];

const said: Record<Verdict, string> = {
  'same-cause': 'have one cause',
  different: 'are different',
  unsure: 'stay undecided',
};

/** The pairs one after the other. While the focus is among them, a digit is an answer. */
export function Suggestions({ projectKey, items, mayJudge, judged, elevated }: Props) {
  const [at, setAt] = useState(0);
  const [note, setNote] = useState('');
  const [status, setStatus] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [isElevating, setElevating] = useState<Suggestion | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const now = items[Math.min(at, items.length - 1)];

  const answer = async (verdict: Verdict) => {
    if (!now || busy || !mayJudge) return;
    setBusy(true);
    setFailure(null);
    try {
      await judge(projectKey, now.id, verdict, note.trim());
      await judged();
      flushSync(() => {
        setNote('');
        setStatus(`${now.incident.key} and ${now.like.key} ${said[verdict]}.`);
        setElevating(verdict === 'same-cause' ? now : null);
      });
      place.current?.focus();
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const chosen = verdicts.find(({ key }) => key === event.key);
    if (!chosen || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void answer(chosen.verdict);
  };
  return (
    <div className="stack queue" ref={place} tabIndex={-1} onKeyDown={onKeyDown}>
      <p className="quiet small" role="status">
        {status} {items.length === 0 ? 'Nothing waits.' : `${counted(items.length, 'pair')} waiting.`}
      </p>
      {failure !== null && <Failure title="The answer was not kept" failure={failure} />}
      {isElevating && (
        <Elevate
          of={isElevating}
          projectKey={projectKey}
          close={() => setElevating(null)}
          elevated={elevated}
        />
      )}
      {now && (
        <>
          <Pair of={now} />
          {mayJudge ? (
            <TextField label="Why (optional)" value={note} maxLength={2000} onChange={setNote} />
          ) : (
            <p className="quiet">The pattern analysts of the project and its admins say what a pair is.</p>
          )}
          <div className="row" role="group" aria-label="This pair">
            {mayJudge &&
              verdicts.map(({ verdict, name, key }) => (
                <Button
                  key={verdict}
                  isDisabled={busy}
                  aria-keyshortcuts={key}
                  onClick={() => void answer(verdict)}
                >
                  {name}{' '}
                  <kbd className="small" aria-hidden="true">
                    {key}
                  </kbd>
                </Button>
              ))}
            {items.length > 1 && (
              <Button appearance="subtle" onClick={() => setAt((at + 1) % items.length)}>
                Next pair
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

interface ElevateProps {
  of: Suggestion;
  projectKey: string;
  close: () => void;
  elevated: () => void;
}

/** Two incidents with one cause may be worth a finding: offered, not done. */
function Elevate({ of: { incident, like }, projectKey, close, elevated }: ElevateProps) {
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const made = async ({ findings }: FindingsOfIncident) => {
    const newest = findings.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
    try {
      if (newest) await joinFinding(like.key, newest.id);
      close();
    } catch (refusal) {
      setFailure(refusal);
    }
    elevated();
  };
  if (failure !== null) {
    return <Failure title={`The finding is there, but ${like.key} did not join it`} failure={failure} />;
  }
  return isOpen ? (
    <Suspense fallback={<Loading of="the form" heights={[280]} />}>
      <ElevateForm
        incidentKey={incident.key}
        projectKey={projectKey}
        done={(now) => void made(now)}
        cancel={close}
      />
    </Suspense>
  ) : (
    <div className="row">
      <span>
        {incident.key} and {like.key} have one cause.
      </span>
      <Button spacing="compact" onClick={() => setOpen(true)}>
        Make it a finding
      </Button>
    </div>
  );
}
