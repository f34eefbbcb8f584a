import { useState, type FocusEvent } from 'react';
import type { Improvement } from '../../api/improvements';
import { PriorityFields, type Priority } from './PriorityFields';
import { needsReason } from './words';

interface Props {
  improvement: Improvement;
  error?: string;
  save: (priority: Priority) => void;
}

/** The proposed priority, saved when the choice and its reason are there. */
export function PriorityPlan({ improvement, error, save }: Props) {
  const { proposedPriority, priorityReason } = improvement;
  const [draft, setDraft] = useState<Priority>({ proposedPriority, priorityReason });
  const change = (part: Partial<Priority>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    // A choice is saved at once; a reason when it is written, and a choice that takes one waits for it.
    if ('proposedPriority' in part && (!needsReason(next.proposedPriority) || next.priorityReason.trim()))
      save(next);
  };
  const left = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const unsaid = needsReason(draft.proposedPriority) && !draft.priorityReason.trim();
    const same =
      draft.proposedPriority === proposedPriority && draft.priorityReason.trim() === priorityReason;
    if (!unsaid && !same) save(draft);
  };
  return (
    <div className="stack" onBlur={left}>
      <PriorityFields chosen={draft} error={error} onChange={change} />
    </div>
  );
}
