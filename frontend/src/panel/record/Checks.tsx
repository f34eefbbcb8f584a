interface Props<Key extends string> {
  legend: string;
  checks: { key: Key; label: string; isChecked: boolean }[];
  onChange: (key: Key, isChecked: boolean) => void;
  isReadOnly: boolean;
}

/** A few things to tick off. */
export function Checks<Key extends string>({ legend, checks, onChange, isReadOnly }: Props<Key>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {checks.map(({ key, label, isChecked }) => (
        <label key={key} className="row">
          <input
            type="checkbox"
            checked={isChecked}
            disabled={isReadOnly}
            onChange={(event) => onChange(key, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
