import TextArea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { Field } from './Field';
import { ReadField } from './ReadField';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  error?: string;
  anchor?: string;
  placeholder?: string;
  isReadOnly?: boolean;
  isRequired?: boolean;
  rows?: number;
}

/** A text that grows with what is written. */
export function LongTextField({ label, value, onChange, help, error, anchor, rows = 2, ...rest }: Props) {
  if (rest.isReadOnly) return <ReadField {...{ label, anchor }}>{value}</ReadField>;
  return (
    <Field label={label} help={help} error={error} anchor={anchor} isRequired={rest.isRequired}>
      {(field) => (
        <TextArea
          {...field}
          {...rest}
          resize="smart"
          minimumRows={rows}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
