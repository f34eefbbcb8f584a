import type { PolicyView } from '../api/policy';

interface Props {
  rules: PolicyView['rules'];
  full: string[];
  light: string[];
  error?: string;
  onChange: (change: { full: string[] } | { light: string[] }) => void;
}

/** What each form asks for. */
export function RulesTable({ rules, full, light, error, onChange }: Props) {
  const toggled = (codes: string[], code: string) =>
    codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  return (
    <fieldset className="field setting">
      <legend>What the forms ask for</legend>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">Before closing</th>
            <th scope="col">Full</th>
            <th scope="col">Light</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ code, sentence }) => (
            <tr key={code}>
              <th scope="row">{sentence}</th>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Full: ${sentence}`}
                  checked={full.includes(code)}
                  onChange={() => onChange({ full: toggled(full, code) })}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Light: ${sentence}`}
                  checked={light.includes(code)}
                  onChange={() => onChange({ light: toggled(light, code) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
