import Button from '@atlaskit/button/default/button';
import { Notice } from '../ui/Notice';
import { useCallback, useState } from 'react';
import { host } from '#host';
import { Conflict, fieldMessages } from '../api/problem';
import { readSettings, saveSettings, type ChosenSettings, type Settings } from '../api/settings';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { HealthSection } from './HealthSection';
import { Options } from './Options';
import { PeopleSection } from './people/PeopleSection';
import { TaxonomySection } from './taxonomy/TaxonomySection';
import { PolicySection } from './PolicySection';

/** What a project's admin chooses. */
export function SettingsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const settings = useLoaded(useCallback(async () => readSettings(projectKey), [projectKey]));
  return (
    <main className="page wide">
      <h1>Incident-Driven Development</h1>
      {settings.state === 'loading' && <Loading of="the settings" heights={[120, 120, 120, 120]} />}
      {settings.state === 'failed' && (
        <Failure title="The settings could not be read" failure={settings.failure} retry={settings.reload} />
      )}
      {settings.state === 'ready' && <Form settings={settings.view} />}
      {settings.state === 'ready' && <TaxonomySection projectKey={projectKey} />}
      {settings.state === 'ready' && settings.view.mayEdit && (
        <>
          <PolicySection projectKey={projectKey} />
          <HealthSection projectKey={projectKey} />
          <PeopleSection projectKey={projectKey} />
        </>
      )}
    </main>
  );
}

function chosenIn(settings: Settings): ChosenSettings {
  const chosen = <O extends { selected: boolean }>(options: O[]) =>
    options.filter(({ selected }) => selected);
  return {
    version: settings.version,
    incidentIssueTypeIds: chosen(settings.incidentIssueTypes).map(({ id }) => id),
    closedStatusIds: chosen(settings.closedStatuses).map(({ id }) => id),
    linkTypeId: chosen(settings.linkTypes)[0]?.id ?? '',
    improvementProjectKeys: chosen(settings.improvementProjects).map(({ key }) => key),
  };
}

function toggled(keys: string[], key: string, on: boolean): string[] {
  return on ? [...keys.filter((one) => one !== key), key] : keys.filter((one) => one !== key);
}

function Form({ settings }: { settings: Settings }) {
  const [chosen, setChosen] = useState(() => chosenIn(settings));
  const [state, setState] = useState<'untouched' | 'touched' | 'saving' | 'saved'>('untouched');
  const [failure, setFailure] = useState<unknown>(null);
  const isReadOnly = !settings.mayEdit;
  const problems = fieldMessages(failure);
  const choose = (change: Partial<ChosenSettings>) => {
    setChosen({ ...chosen, ...change });
    setState('touched');
  };
  const save = async () => {
    setState('saving');
    setFailure(null);
    try {
      setChosen(chosenIn(await saveSettings(settings.project.key, chosen)));
      setState('saved');
    } catch (failure) {
      // What this person chose stays; saving again then means it.
      if (failure instanceof Conflict)
        setChosen({ ...chosen, version: (failure.current as Settings).version });
      setFailure(failure);
      setState('touched');
    }
  };
  return (
    <>
      {isReadOnly && (
        <Notice title="You can look, but not change">
          <p>Changing these settings takes the permission to administer {settings.project.name}.</p>
        </Notice>
      )}
      <Options
        legend="Incidents"
        help="Issues of these types get the IDD panel and the gate."
        kind="checkbox"
        options={settings.incidentIssueTypes.map(({ id, name }) => ({
          key: id,
          name,
          selected: chosen.incidentIssueTypeIds.includes(id),
        }))}
        error={problems.incidentIssueTypeIds}
        isReadOnly={isReadOnly}
        onChange={(id, on) => choose({ incidentIssueTypeIds: toggled(chosen.incidentIssueTypeIds, id, on) })}
      />
      <Options
        legend="Closed"
        help="An incident in one of these statuses counts as closed. Put the IDD gate on the transitions into them."
        kind="checkbox"
        options={settings.closedStatuses.map(({ id, name }) => ({
          key: id,
          name,
          selected: chosen.closedStatusIds.includes(id),
        }))}
        error={problems.closedStatusIds}
        isReadOnly={isReadOnly}
        onChange={(id, on) => choose({ closedStatusIds: toggled(chosen.closedStatusIds, id, on) })}
      />
      <Options
        legend="Link"
        help="Ties an improvement to its incident."
        kind="radio"
        options={settings.linkTypes.map(({ id, name, inward, outward }) => ({
          key: id,
          name,
          hint: inward === outward ? inward : `${outward} / ${inward}`,
          selected: chosen.linkTypeId === id,
        }))}
        error={problems.linkTypeId}
        isReadOnly={isReadOnly}
        onChange={(linkTypeId) => choose({ linkTypeId })}
      />
      <Options
        legend="Improvement projects"
        help="Backlogs that new improvements can be put into."
        kind="checkbox"
        options={settings.improvementProjects.map(({ key, name }) => ({
          key,
          name: `${name} (${key})`,
          selected: chosen.improvementProjectKeys.includes(key),
        }))}
        error={problems.improvementProjectKeys}
        isReadOnly={isReadOnly}
        onChange={(key, on) =>
          choose({ improvementProjectKeys: toggled(chosen.improvementProjectKeys, key, on) })
        }
      />
      {failure instanceof Conflict ? (
        <Failure
          title="The settings changed elsewhere"
          failure={
            new Error(
              'What you chose is still here. Save again to keep it, or reload the page to see the other choice.',
            )
          }
        />
      ) : (
        failure !== null && <Failure title="The settings were not saved" failure={failure} />
      )}
      {!isReadOnly && (
        <div className="row">
          <Button
            appearance="primary"
            isDisabled={state === 'saving' || state === 'untouched'}
            onClick={() => void save()}
          >
            Save
          </Button>
          <span role="status" className="quiet small">
            {state === 'saving' ? 'Saving…' : state === 'saved' ? 'Saved' : ''}
          </span>
        </div>
      )}
    </>
  );
}
