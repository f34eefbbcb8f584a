import { severities, type GatePolicy } from '../api/policy';
import { Segments } from '../ui/Segments';

interface Props {
  forms: GatePolicy['forms'];
  error?: string;
  onChange: (forms: GatePolicy['forms']) => void;
}

/** Which form each severity takes. */
export function FormsTable({ forms, error, onChange }: Props) {
  return (
    <fieldset className="field setting">
      <legend>Form by severity</legend>
      <div className="severities">
        {severities.map((severity) => (
          <Segments
            key={severity}
            label={severity}
            value={forms[severity] === 'light' ? 'light' : 'full'}
            options={[
              { value: 'full', name: 'Full' },
              { value: 'light', name: 'Light' },
            ]}
            onChange={(form) => onChange({ ...forms, [severity]: form })}
          />
        ))}
      </div>
      {error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
