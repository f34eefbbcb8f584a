import { useId } from 'react';
import { ReadField } from './ReadField';

interface Props<Value extends string> {
  label: string;
  value: Value | null;
  options: { value: Value; name: string }[];
  onChange: (value: Value) => void;
  help?: string;
  error?: string;
  anchor?: string;
  isReadOnly?: boolean;
}

/** A choice of few that are all worth seeing: radio buttons side by side. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, help, error, anchor, isReadOnly } = props;
  const id = useId();
  if (isReadOnly) {
    const chosen = options.find((option) => option.value === value);
    return <ReadField {...{ label, anchor }}>{chosen?.name}</ReadField>;
  }
  return (
    <fieldset className="field" data-anchor={anchor} aria-describedby={help && `${id}-help`}>
      <legend>{label}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
      {help && (
        <span id={`${id}-help`} className="quiet small">
          {help}
        </span>
      )}
      {error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
