import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { evidences } from './evidence';
import type { Typed, TypedField } from './figures';

interface Props {
  of: Typed;
  place: number;
  problems: Record<string, string>;
  change: (next: Typed) => void;
  remove: () => void;
}

/** One month to be written down. Each field has its own label, because a table is not read in two directions aloud. */
export function MonthRow({ of: typed, place, problems, change, remove }: Props) {
  const month = typed.month || `row ${place + 1}`;
  const text = (field: Exclude<TypedField, 'aiEvidence'>, label: string) => (
    <TextField
      label={label}
      value={typed[field]}
      error={problems[`months[${place}].${field}`]}
      placeholder={field === 'month' ? '2026-01' : undefined}
      onChange={(value) => change({ ...typed, [field]: value })}
    />
  );
  return (
    <tr>
      <td>{text('month', `Month of row ${place + 1}`)}</td>
      <td>{text('deployments', `Deployments in ${month}`)}</td>
      <td>{text('rollbacks', `Rollbacks in ${month}`)}</td>
      <td>{text('changedKloc', `Thousands of changed lines in ${month}`)}</td>
      <td>{text('aiShare', `Per cent written with AI in ${month}`)}</td>
      <td>
        <SelectField
          label={`How that is known for ${month}`}
          value={typed.aiEvidence}
          options={evidences}
          empty="–"
          error={problems[`months[${place}].aiEvidence`]}
          onChange={(value) => change({ ...typed, aiEvidence: value as Typed['aiEvidence'] })}
        />
      </td>
      <td>
        <button type="button" className="text-button" onClick={remove}>
          Remove <span className="visually-hidden">{month}</span>
        </button>
      </td>
    </tr>
  );
}
