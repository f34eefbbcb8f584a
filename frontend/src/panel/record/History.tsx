import { useCallback, useState } from 'react';
import { readHistory } from '../../api/extract';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

const steps: Record<string, string> = {
  steward: 'Improvement Steward',
  'steward-by-rule': 'Improvement Steward',
  'root-cause': 'Root cause',
  requirement: 'Requirement',
  'test-gap': 'Test gap',
  'pattern-review': 'Pattern review',
  attribution: 'AI attribution',
  response: 'Response',
  timeline: 'Timeline',
  'follow-up': 'Guardrails, questions and learnings',
  hours: 'Hours',
  'sign-off': 'Review completed',
  'sign-off-voided': 'Reopened: review to be completed again',
};

/** Who changed what, and when; read only when somebody wants to know. */
export function History({ incidentKey, version }: { incidentKey: string; version: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History of changes</summary>
      {isOpen && <Changes key={version} incidentKey={incidentKey} />}
    </details>
  );
}

function Changes({ incidentKey }: { incidentKey: string }) {
  const loaded = useLoaded(useCallback(async () => readHistory(incidentKey), [incidentKey]));
  if (loaded.state === 'loading') return <Loading of="the history" heights={[20, 20]} />;
  if (loaded.state === 'failed')
    return <Failure title="The history could not be read" failure={loaded.failure} retry={loaded.reload} />;
  const { changes } = loaded.view;
  if (changes.length === 0) return <p className="quiet small">Nothing was written yet.</p>;
  return (
    <ol className="plain stack tight step-details">
      {changes.map(({ version, step, by, at }) => (
        <li key={version}>
          {steps[step] ?? step}{' '}
          <span className="quiet small">
            {by.displayName}, {momentOf(at)}
          </span>
        </li>
      ))}
    </ol>
  );
}
