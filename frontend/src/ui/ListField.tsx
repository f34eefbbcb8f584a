import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
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
}

const most = 20;

/** Short texts below each other, one more whenever the person wants one. */
export function ListField({ entry, legend, add, values, onChange, help, isReadOnly }: Props) {
  const rows = values.length > 0 ? values : [''];
  const group = useRef<HTMLFieldSetElement>(null);
  const grown = useRef(false);

  useEffect(() => {
    if (!grown.current) return;
    grown.current = false;
    const inputs = group.current?.querySelectorAll('input');
    inputs?.[inputs.length - 1]?.focus();
  }, [rows.length]);

  const more = () => {
    grown.current = true;
    onChange([...rows, '']);
  };
  return (
    <fieldset className="field" ref={group}>
      <legend>{legend}</legend>
      {help && <span className="quiet small">{help}</span>}
      <div className="stack tight">
        {rows.map((value, i) => (
          <TextField
            key={i}
            label={`${entry} ${i + 1}`}
            value={value}
            isReadOnly={isReadOnly}
            maxLength={4000}
            onChange={(text) => onChange(rows.with(i, text))}
          />
        ))}
      </div>
      {!isReadOnly && rows.length < most && (
        <div>
          <Button appearance="subtle" spacing="compact" onClick={more}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
