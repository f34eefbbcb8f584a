import { useCallback } from 'react';
import { readPeopleSettings } from '../../api/peopleSettings';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { PeopleForm } from './PeopleForm';

/** Who leads incidents, who is reminded of what, and who hears of the week. */
export function PeopleSection({ projectKey }: { projectKey: string }) {
  const settings = useLoaded(useCallback(async () => readPeopleSettings(projectKey), [projectKey]));
  return (
    <section className="stack" aria-labelledby="people-title">
      <h2 id="people-title">People and reminders</h2>
      {settings.state === 'loading' && <Loading of="people and reminders" heights={[80, 160, 80]} />}
      {settings.state === 'failed' && (
        <Failure
          title="People and reminders could not be read"
          failure={settings.failure}
          retry={settings.reload}
        />
      )}
      {settings.state === 'ready' && <PeopleForm projectKey={projectKey} view={settings.view} />}
    </section>
  );
}
