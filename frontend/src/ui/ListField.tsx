import Button from '@atlaskit/button/default/button';
import { Fragment, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { ReadField } from './ReadField';
import { TextField } from './TextField';

interface Props {
  /** What one entry is called; its number is added. */
  entry: string;
  legend: string;
  add: string;
  values: string[];
  onChange: (values: string[]) => void;
  help?: string;
  isReadOnly?: boolean;
  /** What there is to say below an entry. */
  note?: (entry: string, row: number) => ReactNode;
}

const most = 20;

/** Short texts below each other, one more whenever the person wants one. */
export function ListField({ entry, legend, add, values, onChange, help, isReadOnly, note }: Props) {
  const rows = values.length > 0 ? values : [''];
  const group = useRef<HTMLFieldSetElement>(null);
  /** Puts the cursor into the new row, so that writing goes on. */
  const more = () => {
    flushSync(() => onChange([...rows, '']));
    [...(group.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  };
  if (isReadOnly) {
    return (
      <ReadField label={legend}>
        {values.length > 0 && (
          <ol>
            {values.map((value, i) => (
              <li key={i}>{value}</li>
            ))}
          </ol>
        )}
      </ReadField>
    );
  }
  return (
    <fieldset className="field" ref={group}>
      <legend>{legend}</legend>
      {help && <span className="quiet small">{help}</span>}
      <div className="stack tight">
        {rows.map((value, i) => (
          <Fragment key={i}>
            <TextField
              label={`${entry} ${i + 1}`}
              value={value}
              maxLength={4000}
              onChange={(text) => onChange(rows.with(i, text))}
            />
            {note?.(value, i)}
          </Fragment>
        ))}
      </div>
      {rows.length < most && (
        <div>
          <Button appearance="subtle" spacing="compact" onClick={more}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
