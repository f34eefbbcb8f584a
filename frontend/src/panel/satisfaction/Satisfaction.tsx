import { useEffect, useState } from 'react';
import { rate, readSatisfaction } from '../../api/satisfaction';
import { Failure } from '../../ui/Failure';
import { Segments } from '../../ui/Segments';
import { isDismissed, rememberDismissed } from './dismissed';

const scores = ['1', '2', '3', '4', '5'].map((value) => ({ value, name: value }));

/**
 * One question after an incident is closed, for who likes to answer it. It waits for nobody: what does not work here is not worth
 * a message, and who dismisses it is not asked again.
 */
export default function Satisfaction({ incidentKey }: { incidentKey: string }) {
  const [isOpen, setOpen] = useState(false);
  const [mine, setMine] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (isDismissed(incidentKey)) return;
    readSatisfaction(incidentKey).then(
      ({ mine, open }) => {
        setOpen(open);
        setMine(mine === null ? null : String(mine));
      },
      () => setOpen(false),
    );
  }, [incidentKey]);
  if (!isOpen) return null;
  const answer = async (score: string) => {
    const before = mine;
    setFailure(null);
    setMine(score);
    setKept(false);
    try {
      await rate(incidentKey, Number(score));
      setKept(true);
    } catch (refusal) {
      setMine(before);
      setFailure(refusal);
    }
  };
  const dismiss = () => {
    rememberDismissed(incidentKey);
    setOpen(false);
  };
  return (
    <section className="card stack tight" aria-label="How did it go?">
      {failure !== null && <Failure title="The answer was not kept" failure={failure} />}
      <Segments
        label="How satisfied are you with how this incident was handled? 1 is not at all, 5 is very."
        help="Optional. Only averages of five answers or more are shown, and never who answered what."
        value={mine}
        options={scores}
        onChange={(score) => void answer(score)}
      />
      <div className="row apart">
        <span className="quiet small" role="status">
          {isKept && 'Thank you. You can change it at any time.'}
        </span>
        <button type="button" className="text-button small" onClick={dismiss}>
          {mine === null ? 'Do not ask' : 'Close'}
        </button>
      </div>
    </section>
  );
}
