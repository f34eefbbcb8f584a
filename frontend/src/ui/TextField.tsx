import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { Field } from './Field';
import { ReadField } from './ReadField';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'datetime-local' | 'url';
  help?: string;
  error?: string;
  anchor?: string;
  placeholder?: string;
  suggestions?: string[];
  isReadOnly?: boolean;
  isRequired?: boolean;
  maxLength?: number;
}

/** One line of text, with the words others used as suggestions. */
export function TextField({ label, value, onChange, help, error, anchor, suggestions, ...rest }: Props) {
  const list = useId();
  if (rest.isReadOnly) {
    return <ReadField {...{ label, anchor }}>{rest.type === 'url' ? linkTo(value) : value}</ReadField>;
  }
  return (
    <Field label={label} help={help} error={error} anchor={anchor} isRequired={rest.isRequired}>
      {(field) => (
        <>
          <Textfield
            {...field}
            {...rest}
            value={value}
            list={suggestions ? list : undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion}>
                  {suggestion}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Only a web address becomes a link. */
function linkTo(address: string) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  );
}
