import type { PolicyView, Severity, SeverityScores } from '../api/policy';
import { SelectField } from '../ui/SelectField';

interface Props {
  scores: SeverityScores;
  fields: PolicyView['scoreFields'];
  error?: string;
  onChange: (scores: SeverityScores) => void;
}

const meanings: [Severity, string][] = [
  ['SEV-0', 'Both at least 9'],
  ['SEV-1', 'One at least 7'],
  ['SEV-2', 'One at least 5'],
  ['SEV-3', 'One at least 3'],
  ['SEV-4', 'Both below 3'],
];

/** Two number fields of the site, and which severity they add up to. */
export function SeverityFromScores({ scores, fields, error, onChange }: Props) {
  const options = fields.map(({ id, name }) => ({ key: id, name }));
  return (
    <>
      {fields.length === 0 && (
        <p className="quiet">
          This site has no number fields. A Jira administrator can add one for each score.
        </p>
      )}
      <div className="pair">
        <SelectField
          label="Impact, 0 to 10"
          value={scores.impactFieldId}
          options={options}
          empty="Choose a number field"
          error={error}
          onChange={(impactFieldId) => onChange({ ...scores, impactFieldId })}
        />
        <SelectField
          label="Urgency, 0 to 10"
          value={scores.urgencyFieldId}
          options={options}
          empty="Choose a number field"
          onChange={(urgencyFieldId) => onChange({ ...scores, urgencyFieldId })}
        />
      </div>
      <table className="score-meaning" aria-label="What the scores mean">
        <tbody>
          {meanings.map(([severity, scored]) => (
            <tr key={severity}>
              <th scope="row">{severity}</th>
              <td>{scored}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">The worst that fits counts. A score that is empty takes the full form.</p>
    </>
  );
}
