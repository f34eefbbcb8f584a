import { TextField } from '../../ui/TextField';

interface Props {
  label: string;
  value: number;
  error?: string;
  onChange: (value: number) => void;
}

/** A whole number; what is none is 0, which the backend refuses with a sentence. */
export function NumberField({ label, value, error, onChange }: Props) {
  return (
    <TextField
      label={label}
      value={String(value)}
      maxLength={5}
      error={error}
      onChange={(text) => onChange(Number.parseInt(text, 10) || 0)}
    />
  );
}
