import type { Period } from '../api/insights';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import { choices, problemWith, type Choice } from './period';

interface Props {
  choice: Choice;
  custom: Period;
  onChange: (choice: Choice, custom: Period) => void;
}

/** Which incidents the numbers are about. */
export function PeriodPicker({ choice, custom, onChange }: Props) {
  return (
    <div className="stack tight">
      <Segments
        label="Period"
        value={choice}
        options={choices}
        onChange={(choice) => onChange(choice, custom)}
      />
      {choice === 'custom' && (
        <div className="pair period-dates">
          <TextField
            label="From"
            type="date"
            value={custom.from ?? ''}
            onChange={(from) => onChange(choice, { ...custom, from })}
          />
          <TextField
            label="To"
            type="date"
            value={custom.to ?? ''}
            error={problemWith(custom)}
            onChange={(to) => onChange(choice, { ...custom, to })}
          />
        </div>
      )}
    </div>
  );
}
