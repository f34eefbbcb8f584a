import { useState } from 'react';
import type { Estimate, HoursKey } from '../../api/extract';
import { TextField } from '../../ui/TextField';
import { momentOf } from '../../ui/time';
import type { ExtractEditor } from './editor';

const fields: { key: HoursKey; label: string }[] = [
  { key: 'response', label: 'Hours of response' },
  { key: 'rework', label: 'Hours of rework' },
  { key: 'improvement', label: 'Hours of improvement' },
  { key: 'saved', label: 'Hours the tool had saved' },
];

/** Optional estimates: a rough number is worth more than none, and none is fine. */
export function HoursFields({ editor, isReadOnly }: { editor: ExtractEditor; isReadOnly: boolean }) {
  const { hours } = editor.parts();
  const { problems, view } = editor.state();
  // Who gave an estimate is known when it is saved.
  const known = (key: HoursKey) =>
    view.hours[key]?.hours === hours[key]?.hours ? view.hours[key] : hours[key];
  return (
    <details open={Object.values(hours).some(Boolean) || undefined}>
      <summary>Hours, estimated</summary>
      <div className="pair step-details">
        {fields.map(({ key, label }) => (
          <HoursField
            key={key}
            label={label}
            estimate={known(key)}
            error={problems[`hours.${key}`]}
            isReadOnly={isReadOnly}
            onChange={(value) =>
              editor.edit('hours', { ...hours, [key]: value === null ? null : { hours: value } })
            }
          />
        ))}
      </div>
    </details>
  );
}

interface Props {
  label: string;
  estimate: Estimate | null;
  error?: string;
  isReadOnly: boolean;
  onChange: (hours: number | null) => void;
}

function HoursField({ label, estimate, error, isReadOnly, onChange }: Props) {
  const shown = estimate === null ? '' : String(estimate.hours);
  const [typed, setTyped] = useState<string | null>(null);
  const isNumber = typed === null || typed.trim() === '' || !Number.isNaN(read(typed));
  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === '') onChange(null);
    else if (!Number.isNaN(read(text))) onChange(read(text));
  };
  const said =
    estimate?.by && estimate.at
      ? `${estimate.by.displayName}, ${momentOf(estimate.at)}`
      : estimate
        ? 'Your estimate'
        : undefined;
  return (
    <TextField
      label={label}
      help={said}
      value={typed !== null && (!isNumber || read(typed) === estimate?.hours) ? typed : shown}
      error={error ?? (isNumber ? undefined : 'Give hours as a number, such as 1.5.')}
      isReadOnly={isReadOnly}
      onChange={type}
    />
  );
}

/** A comma is a decimal point where people write it so. */
function read(text: string): number {
  return Number(text.trim().replace(',', '.'));
}
