import { Field } from './Field';
import { ReadField } from './ReadField';

interface Option {
  key: string;
  name: string;
  description?: string;
}

interface Props {
  label: string;
  value: string | null;
  options: Option[];
  onChange: (value: string | null) => void;
  /** What the list says before anything was chosen; without it there is always a choice. */
  empty?: string;
  help?: string;
  error?: string;
  anchor?: string;
  isReadOnly?: boolean;
}

/**
 * A list to choose from. It is the browser's own: its menu may leave the frame, where one drawn by us would be cut off at the
 * lower edge of a frame that Jira fits to its content.
 */
export function SelectField({
  label,
  value,
  options,
  onChange,
  empty,
  help,
  error,
  anchor,
  isReadOnly,
}: Props) {
  const chosen = options.find((option) => option.key === value);
  // A key that left the taxonomy is still what was recorded.
  if (isReadOnly) return <ReadField {...{ label, anchor }}>{chosen?.name ?? value}</ReadField>;
  const known = value === null || chosen ? options : [{ key: value, name: value }, ...options];
  return (
    <Field label={label} help={help ?? (chosen?.description || undefined)} error={error} anchor={anchor}>
      {({ isInvalid, ...field }) => (
        <select
          {...field}
          className="choice"
          aria-invalid={isInvalid}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {known.map((option) => (
            <option key={option.key} value={option.key}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
