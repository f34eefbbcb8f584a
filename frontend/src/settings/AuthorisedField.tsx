import { useState } from 'react';
import type { Person } from '../api/common';
import type { GatePolicy } from '../api/policy';
import { PersonField } from '../ui/PersonField';

interface Props {
  /** Whose people are offered; null: none, because a site has too many. */
  projectKey: string | null;
  authorised: GatePolicy['authorised'];
  known: Person[];
  error?: string;
  onChange: (authorised: GatePolicy['authorised']) => void;
}

/** Who may waive and override. */
export function AuthorisedField({ projectKey, authorised, known, error, onChange }: Props) {
  const [people, setPeople] = useState(known);
  const nameOf = (account: string) =>
    people.find(({ accountId }) => accountId === account)?.displayName ?? 'Unknown person';
  const add = (person: Person | null) => {
    if (!person || authorised.accounts.includes(person.accountId)) return;
    setPeople([...people, person]);
    onChange({ ...authorised, accounts: [...authorised.accounts, person.accountId] });
  };
  return (
    <fieldset className="field setting">
      <legend>Who may waive and override</legend>
      <label className="setting-option">
        <input
          type="checkbox"
          checked={authorised.projectAdmins}
          onChange={(event) => onChange({ ...authorised, projectAdmins: event.currentTarget.checked })}
        />
        <span>Project administrators</span>
      </label>
      <ul className="plain stack tight">
        {authorised.accounts.map((account) => (
          <li key={account} className="row">
            {nameOf(account)}
            <button
              type="button"
              className="text-button"
              onClick={() =>
                onChange({
                  ...authorised,
                  accounts: authorised.accounts.filter((one) => one !== account),
                })
              }
            >
              Remove {nameOf(account)}
            </button>
          </li>
        ))}
      </ul>
      {projectKey !== null ? (
        <PersonField label="Add a person" projectKey={projectKey} value={null} onChange={add} error={error} />
      ) : (
        <span className="quiet small">People are named in the policy of a project.</span>
      )}
      {projectKey === null && error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
