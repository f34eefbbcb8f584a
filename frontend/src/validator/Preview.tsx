import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { host } from '#host';
import { Failure } from '../ui/Failure';
import { TextField } from '../ui/TextField';
import { expression, type Demands } from './configuration';

interface Analysis {
  results: { valid: boolean; errors?: { message: string }[]; complexity?: { expensiveOperations: string } }[];
}
interface Evaluation {
  value: unknown;
  meta?: { complexity?: { expensiveOperations?: { value: number; limit: number } } };
}

/** What Jira would say about one issue with the rule as it is chosen, asked of Jira itself. */
export function Preview({ demands }: { demands: Demands }) {
  const [issueKey, setIssueKey] = useState('');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);

  const ask = async () => {
    setAsking(true);
    setFailure(null);
    setOutcome(null);
    try {
      setOutcome(await sentence(issueKey.trim(), demands));
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setAsking(false);
    }
  };
  return (
    <section className="stack tight" aria-label="Preview">
      <TextField label="Try it on an issue" placeholder="OPS-1" value={issueKey} onChange={setIssueKey} />
      <div>
        <Button isDisabled={asking || issueKey.trim() === ''} onClick={() => void ask()}>
          {asking ? 'Asking Jira…' : 'Show what Jira would say'}
        </Button>
      </div>
      {failure !== null && <Failure title="Jira could not evaluate the rule" failure={failure} />}
      {outcome !== null && (
        <blockquote className="sentence" role="status">
          {outcome}
        </blockquote>
      )}
    </section>
  );
}

async function sentence(key: string, demands: Demands): Promise<string> {
  const { results } = await host.jira<Analysis>('/rest/api/3/expression/analyse?check=complexity', {
    expressions: [expression],
  });
  const [analysis] = results;
  if (!analysis?.valid) throw new Error((analysis?.errors ?? []).map(({ message }) => message).join(' '));
  const { value } = await host.jira<Evaluation>('/rest/api/3/expression/evaluate', {
    expression,
    context: {
      issue: { key },
      custom: { config: { type: 'json', value: { v: 1, demands } } },
    },
  });
  if (value === true) return `${key} may pass.`;
  return typeof value === 'string' ? value : 'Jira would refuse with the general message of the rule.';
}
