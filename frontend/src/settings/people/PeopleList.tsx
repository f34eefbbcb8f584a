import type { Person } from '../../api/common';
import { PersonField } from '../../ui/PersonField';
import type { Names } from './useNames';

interface Props {
  projectKey: string;
  add: string;
  accounts: string[];
  names: Names;
  isOrdered?: boolean;
  help?: string;
  error?: string;
  onChange: (accounts: string[]) => void;
}

/** People below each other, one more whenever somebody is found, in an order that can be changed. */
export function PeopleList({ projectKey, add, accounts, names, isOrdered, help, error, onChange }: Props) {
  const found = (person: Person | null) => {
    if (!person || accounts.includes(person.accountId)) return;
    names.learn(person);
    onChange([...accounts, person.accountId]);
  };
  const earlier = (at: number) => {
    const before = accounts[at - 1];
    const moved = accounts[at];
    if (before !== undefined && moved !== undefined) onChange(accounts.with(at - 1, moved).with(at, before));
  };
  return (
    <>
      <ol className="plain stack tight">
        {accounts.map((account, at) => (
          <li key={account} className="row">
            {isOrdered && `${at + 1}. `}
            {names.of(account)}
            {isOrdered && at > 0 && (
              <button type="button" className="text-button" onClick={() => earlier(at)}>
                Move {names.of(account)} up
              </button>
            )}
            <button
              type="button"
              className="text-button"
              onClick={() => onChange(accounts.filter((one) => one !== account))}
            >
              Remove {names.of(account)}
            </button>
          </li>
        ))}
      </ol>
      <PersonField
        label={add}
        projectKey={projectKey}
        value={null}
        onChange={found}
        help={help}
        error={error}
      />
    </>
  );
}
