import { useCallback } from 'react';
import { lintStatement } from '../../api/lint';
import { useAdvice } from './useAdvice';
import { WordingButton } from './WordingButton';

interface Props {
  statement: string;
  /** The summary of the incident: to repeat it is no requirement. */
  summary: string;
  /** The statement was refused, and the field says why. */
  isRefused: boolean;
  take: (statement: string) => void;
}

/** What a statement reads as, why, and how it could be said instead. It advises and never stands in the way. */
export function StatementAdvice({ statement, summary, isRefused, take }: Props) {
  const ask = useCallback(async (text: string) => lintStatement(text, summary), [summary]);
  const advice = useAdvice(statement, ask);
  const reading = advice && !(isRefused && advice.answer.blocks) ? advice.answer : null;
  return (
    <div className="advice place">
      <div role="status" aria-live="polite" aria-label="How this reads">
        {reading && <p data-kind={reading.kind}>{reading.hint}</p>}
      </div>
      {reading && <p className="quiet">{reading.because}</p>}
      <WordingButton
        text={statement}
        wording={reading?.proposal ?? null}
        isFresh={advice?.isFresh ?? false}
        take={take}
      />
    </div>
  );
}
