import type { StewardRule, StewardRuleKind } from '../../api/peopleSettings';
import { Segments } from '../../ui/Segments';
import { SelectField } from '../../ui/SelectField';
import { PeopleList } from './PeopleList';
import { problemOf, type PartProps } from './parts';

const rules: { key: StewardRuleKind; name: string; description: string }[] = [
  { key: 'none', name: 'Nobody: people assign the steward', description: '' },
  { key: 'person', name: 'Always the same person', description: '' },
  {
    key: 'assignee',
    name: 'The assignee of the incident',
    description: 'An incident without an assignee gets its steward when it has one.',
  },
  { key: 'reporter', name: 'The reporter of the incident', description: '' },
  { key: 'project-lead', name: 'The lead of the project', description: '' },
  {
    key: 'component-lead',
    name: 'The lead of the component',
    description: 'Of the first component that has a lead.',
  },
  { key: 'rotation', name: 'People in turn', description: 'Whoever cannot be assigned is passed over.' },
];

/** Who leads new incidents. */
export function StewardFields({ projectKey, choices, names, problems, onChange }: PartProps) {
  const { steward } = choices;
  const change = (part: Partial<StewardRule>) => onChange({ steward: { ...steward, ...part } });
  const choose = (rule: StewardRuleKind) =>
    change({ rule, accounts: rule === 'person' ? steward.accounts.slice(0, 1) : steward.accounts });
  return (
    <fieldset className="field setting">
      <legend>Improvement Steward</legend>
      <p className="quiet small">
        Only for new incidents, and only while nobody has chosen: a person’s choice always stays.
      </p>
      <SelectField
        label="New incidents are led by"
        value={steward.rule}
        options={rules}
        onChange={(rule) => choose((rule ?? 'none') as StewardRuleKind)}
      />
      {(steward.rule === 'person' || steward.rule === 'rotation') && (
        <PeopleList
          projectKey={projectKey}
          add={steward.rule === 'person' ? 'Choose the steward' : 'Add a person to the rotation'}
          accounts={steward.accounts}
          names={names}
          isOrdered={steward.rule === 'rotation'}
          error={problemOf(problems, 'steward.accounts')}
          onChange={(accounts) =>
            change({ accounts: steward.rule === 'person' ? accounts.slice(-1) : accounts })
          }
        />
      )}
      {steward.rule === 'rotation' && (
        <Segments
          label="The next person’s turn comes"
          value={steward.turn}
          options={[
            { value: 'incident', name: 'With each incident' },
            { value: 'week', name: 'With each week' },
          ]}
          onChange={(turn) => change({ turn })}
        />
      )}
    </fieldset>
  );
}
