import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { MaturityCell } from '../../api/maturity';
import { AnswerForm } from './AnswerForm';
import { states } from './words';

interface Props {
  of: MaturityCell;
  projectKey: string;
  answered: () => Promise<void>;
}

/** One level of one category: whether it is met, what says so, and what is missing. */
export function Cell({ of: cell, projectKey, answered }: Props) {
  const { state, evidence, gap, answerable } = cell;
  const [isAnswering, setAnswering] = useState(false);
  return (
    <div className="stack tight">
      <div>
        <Lozenge appearance={states[state].appearance}>{states[state].name}</Lozenge>
      </div>
      {evidence && <p className="small">{evidence}</p>}
      {gap !== null && <p className="quiet small">Gap: {gap}</p>}
      {answerable &&
        (isAnswering ? (
          <AnswerForm
            cell={cell}
            projectKey={projectKey}
            done={async () => {
              await answered();
              setAnswering(false);
            }}
            cancel={() => setAnswering(false)}
          />
        ) : (
          <div>
            <button type="button" className="text-button small" onClick={() => setAnswering(true)}>
              {state === 'needs-answer' ? 'Answer' : 'Answer again'}
            </button>
          </div>
        ))}
    </div>
  );
}
