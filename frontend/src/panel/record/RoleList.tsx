import Button from '@atlaskit/button/default/button';
import type { Choice } from '../../api/common';
import type { Role } from '../../api/extract';
import { PersonField } from '../../ui/PersonField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';

interface Props {
  roles: Role[];
  kinds: Choice[];
  projectKey: string;
  onChange: (roles: Role[]) => void;
  isReadOnly: boolean;
}

const most = 20;

/** Who took which role: recorded so that questions find somebody, and never counted. */
export function RoleList({ roles, kinds, projectKey, onChange, isReadOnly }: Props) {
  const set = (i: number, change: Partial<Role>) =>
    onChange(roles.map((one, at) => (at === i ? { ...one, ...change } : one)));
  const free = kinds.find(({ key }) => !roles.some(({ role }) => role === key)) ?? kinds[0];
  return (
    <details open={roles.length > 0 || undefined}>
      <summary data-anchor="response.roles">Roles</summary>
      <div className="stack step-details">
        <span className="quiet small">So that questions find somebody. Nobody is scored.</span>
        {roles.map((one, i) => (
          <div key={i} className="pair evidence">
            <SelectField
              label={`Role ${i + 1}`}
              value={one.role}
              options={kinds}
              isReadOnly={isReadOnly}
              onChange={(role) => set(i, { role: role ?? '' })}
            />
            <PersonField
              label="Person"
              projectKey={projectKey}
              value={one.person}
              isReadOnly={isReadOnly}
              onChange={(person) => set(i, { person, name: '' })}
            />
            {one.person === null && (
              <TextField
                label="Or a name"
                value={one.name}
                isReadOnly={isReadOnly}
                maxLength={255}
                onChange={(name) => set(i, { name })}
              />
            )}
            {!isReadOnly && (
              <div className="evidence-remove">
                <Button appearance="subtle" spacing="compact" onClick={() => onChange(roles.toSpliced(i, 1))}>
                  Remove this role
                </Button>
              </div>
            )}
          </div>
        ))}
        {!isReadOnly && roles.length < most && (
          <div>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => onChange([...roles, { role: free?.key ?? '', person: null, name: '' }])}
            >
              Add a role
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
