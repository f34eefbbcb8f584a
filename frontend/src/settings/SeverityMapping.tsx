import { severities, type GatePolicy, type PolicyView, type Severity } from '../api/policy';
import { SelectField } from '../ui/SelectField';

interface Props {
  severity: GatePolicy['severity'];
  fields: PolicyView['severityFields'];
  error?: string;
  onChange: (severity: GatePolicy['severity']) => void;
}

/** Where Jira keeps the severity, and what each of its values means here. */
export function SeverityMapping({ severity, fields, error, onChange }: Props) {
  const choose = (fieldId: string | null) =>
    onChange({ fieldId, options: fields.find(({ id }) => id === fieldId)?.options ?? [] });
  const meaning = (id: string, level: Severity | null) =>
    onChange({
      ...severity,
      options: severity.options.map((one) => (one.id === id ? { ...one, severity: level } : one)),
    });
  return (
    <fieldset className="field setting">
      <legend>Severity</legend>
      <SelectField
        label="Severity field"
        value={severity.fieldId}
        options={fields.map(({ id, name }) => ({ key: id, name }))}
        empty="None: every incident takes the full form"
        error={error}
        onChange={choose}
      />
      <div className="pair">
        {severity.options.map(({ id, label, severity: level }) => (
          <SelectField
            key={id}
            label={`“${label}” means`}
            value={level}
            options={severities.map((one) => ({ key: one, name: one }))}
            empty="Not mapped: takes the full form"
            onChange={(chosen) => meaning(id, chosen as Severity | null)}
          />
        ))}
      </div>
    </fieldset>
  );
}
