import type { PeopleChoices, PeopleSettings } from '../../api/peopleSettings';
import { Refusal } from './backend';
import { people } from './seed';

/** Steward rule, reminders and digest of the fake's only project. */
export class FakePeople {
  view: PeopleSettings = {
    version: 0,
    choices: {
      steward: { rule: 'none', accounts: [], turn: 'incident' },
      reminders: {
        reviewDueHours: null,
        reviewOverdue: false,
        improvementOverdue: false,
        guardrailExpiringDays: null,
        guardrailExpired: false,
      },
      zone: 'UTC',
      quietHours: null,
      digest: null,
      patternAnalysts: [],
    },
    people: [],
    zones: ['America/New_York', 'Europe/Berlin', 'UTC'],
  };

  choose({ version, choices }: { version: number; choices: PeopleChoices }): PeopleSettings {
    if (version !== this.view.version)
      throw new Refusal(409, 'version-conflict', 'Somebody else saved.', { current: this.view });
    if (choices.steward.rule === 'rotation' && choices.steward.accounts.length === 0)
      refuse('steward.accounts', 'Name the people who take turns.');
    if (!this.view.zones.includes(choices.zone))
      refuse('zone', 'There is no such time zone. Write it like Europe/Berlin.');
    if (choices.digest?.issueKey === '')
      refuse('digest.issueKey', 'Name an issue of this project, like OPS-1.');
    const named = [...choices.steward.accounts, ...choices.patternAnalysts];
    this.view = {
      ...this.view,
      version: version + 1,
      choices,
      people: people.filter(({ accountId }) => named.includes(accountId)),
    };
    return this.view;
  }
}

function refuse(field: string, message: string): never {
  throw new Refusal(422, 'invalid-fields', message, { fields: [{ field, message }] });
}
