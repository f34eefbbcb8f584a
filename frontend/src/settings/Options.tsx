interface Option {
  key: string;
  name: string;
  hint?: string;
  selected: boolean;
}

interface Props {
  legend: string;
  help: string;
  kind: 'checkbox' | 'radio';
  options: Option[];
  onChange: (key: string, selected: boolean) => void;
  error?: string;
  isReadOnly: boolean;
}

/** What there is to choose from in Jira, as boxes to tick. */
export function Options({ legend, help, kind, options, onChange, error, isReadOnly }: Props) {
  return (
    <fieldset className="field setting">
      <legend>{legend}</legend>
      <p className="quiet small">{help}</p>
      <div className="stack tight">
        {options.map(({ key, name, hint, selected }) => (
          <label key={key} className="setting-option">
            <input
              type={kind}
              name={legend}
              checked={selected}
              disabled={isReadOnly}
              onChange={(event) => onChange(key, event.currentTarget.checked)}
            />
            <span>
              {name}
              {hint && <span className="quiet small"> {hint}</span>}
            </span>
          </label>
        ))}
        {options.length === 0 && <span className="quiet">Nothing to choose from.</span>}
      </div>
      {error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
