import { severities, type GatePolicy, type PolicyView, type Severity } from '../api/policy';
import { Segments } from '../ui/Segments';
import { SelectField } from '../ui/SelectField';
import { SeverityFromScores } from './SeverityFromScores';

interface Props {
  severity: GatePolicy['severity'];
  fields: PolicyView['severityFields'];
  scoreFields: PolicyView['scoreFields'];
  error?: string;
  onChange: (severity: GatePolicy['severity']) => void;
}

const nowhere = { fieldId: null, options: [], scores: null };
const unscored = { impactFieldId: null, urgencyFieldId: null };

/** Where Jira keeps the severity, and what that means here. */
export function SeverityMapping({ severity, fields, scoreFields, error, onChange }: Props) {
  const { scores } = severity;
  return (
    <fieldset className="field setting">
      <legend>Severity</legend>
      <Segments
        label="How severe an incident is comes"
        value={scores ? 'scores' : 'field'}
        options={[
          { value: 'field', name: 'From one field' },
          { value: 'scores', name: 'From impact and urgency' },
        ]}
        onChange={(from) => onChange({ ...nowhere, scores: from === 'scores' ? unscored : null })}
      />
      {scores ? (
        <SeverityFromScores
          scores={scores}
          fields={scoreFields}
          error={error}
          onChange={(chosen) => onChange({ ...nowhere, scores: chosen })}
        />
      ) : (
        <OneField {...{ severity, fields, error, onChange }} />
      )}
    </fieldset>
  );
}

/** A field, and what each of its values means here. */
function OneField({ severity, fields, error, onChange }: Omit<Props, 'scoreFields'>) {
  const choose = (fieldId: string | null) =>
    onChange({ ...nowhere, fieldId, options: fields.find(({ id }) => id === fieldId)?.options ?? [] });
  const meaning = (id: string, level: Severity | null) =>
    onChange({
      ...severity,
      options: severity.options.map((one) => (one.id === id ? { ...one, severity: level } : one)),
    });
  return (
    <>
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
    </>
  );
}
