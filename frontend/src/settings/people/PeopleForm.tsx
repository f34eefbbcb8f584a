import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { savePeopleSettings, type PeopleChoices, type PeopleSettings } from '../../api/peopleSettings';
import { Conflict, fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { DigestFields } from './DigestFields';
import { HoursFields } from './HoursFields';
import { ReminderFields } from './ReminderFields';
import { StewardFields } from './StewardFields';
import { useNames } from './useNames';

/** Everything about people, saved at once. */
export function PeopleForm({ projectKey, view }: { projectKey: string; view: PeopleSettings }) {
  const [version, setVersion] = useState(view.version);
  const [choices, setChoices] = useState(view.choices);
  const [state, setState] = useState<'untouched' | 'touched' | 'saving' | 'saved'>('untouched');
  const [failure, setFailure] = useState<unknown>(null);
  const names = useNames(view.people);
  const problems = fieldMessages(failure);
  const change = (part: Partial<PeopleChoices>) => {
    setChoices({ ...choices, ...part });
    setState('touched');
  };
  const save = async () => {
    setState('saving');
    setFailure(null);
    try {
      const saved = await savePeopleSettings(projectKey, version, choices);
      setVersion(saved.version);
      setChoices(saved.choices);
      setState('saved');
    } catch (refusal) {
      if (refusal instanceof Conflict) setVersion((refusal.current as PeopleSettings).version);
      setFailure(refusal);
      setState('touched');
    }
  };
  const parts = { projectKey, choices, names, problems, onChange: change };
  return (
    <>
      <StewardFields {...parts} />
      <ReminderFields {...parts} />
      <HoursFields {...parts} zones={view.zones} />
      <DigestFields {...parts} />
      {failure !== null && (
        <Failure
          title={
            failure instanceof Conflict
              ? 'People and reminders changed elsewhere'
              : 'People and reminders were not saved'
          }
          failure={
            failure instanceof Conflict
              ? new Error('What you chose is still here. Save again to keep it, or reload the page.')
              : failure
          }
        />
      )}
      <div className="row">
        <Button
          appearance="primary"
          isDisabled={state === 'saving' || state === 'untouched'}
          onClick={() => void save()}
        >
          Save people and reminders
        </Button>
        <span role="status" className="quiet small">
          {state === 'saving' ? 'Saving…' : state === 'saved' ? 'People and reminders saved' : ''}
        </span>
      </div>
    </>
  );
}
