import type { ProposedPriority } from '../../api/improvements';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { needsReason, priorities } from './words';

export interface Priority {
  proposedPriority: ProposedPriority | null;
  priorityReason: string;
}

interface Props {
  chosen: Priority;
  error?: string;
  onChange: (change: Partial<Priority>) => void;
}

/** Where the improvement should stand among the work that is already there. The backlog decides; this is the proposal. */
export function PriorityFields({ chosen, error, onChange }: Props) {
  const { proposedPriority, priorityReason } = chosen;
  return (
    <>
      <SelectField
        label="Proposed priority"
        empty="Not proposed"
        help="Improvements come before new features, unless you say why not."
        value={proposedPriority}
        options={priorities}
        onChange={(key) =>
          onChange({ proposedPriority: priorities.find((one) => one.key === key)?.key ?? null })
        }
      />
      {(proposedPriority !== null || priorityReason !== '') && (
        <TextField
          label="Why this priority"
          isRequired={needsReason(proposedPriority)}
          value={priorityReason}
          error={error}
          maxLength={1000}
          onChange={(reason) => onChange({ priorityReason: reason })}
        />
      )}
    </>
  );
}
