import Button from '@atlaskit/button/default/button';
import { useCallback } from 'react';
import { lintStatement } from '../../api/lint';
import { useAdvice } from './useAdvice';

interface Props {
  statement: string;
  /** The summary of the incident: to repeat it is no requirement. */
  summary: string;
  take: (proposal: string) => void;
}

/** What a statement reads as, why, and how it could be said instead. It advises and never stands in the way. */
export function StatementAdvice({ statement, summary, take }: Props) {
  const ask = useCallback(async (text: string) => lintStatement(text, summary), [summary]);
  const advice = useAdvice(statement, ask);
  const reading = advice?.answer;
  const proposal = advice?.text === statement ? reading?.proposal : null;
  return (
    <div className="advice" role="status" aria-label="How this reads">
      {reading && (
        <>
          <p data-kind={reading.kind}>{reading.hint}</p>
          <p className="quiet">{reading.because}</p>
        </>
      )}
      {proposal && (
        <div>
          <Button spacing="compact" onClick={() => take(proposal)}>
            Use this wording
          </Button>
        </div>
      )}
    </div>
  );
}
