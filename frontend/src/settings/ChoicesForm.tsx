import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { Conflict, fieldMessages } from '../api/problem';
import { saveSettings, type ChosenSettings, type Settings } from '../api/settings';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { MissingLink } from './MissingLink';
import { Options } from './Options';

/** A number of days as it is typed; what is no number is refused by the server. */
function days(text: string): number | null {
  return text.trim() === '' ? null : Number.parseInt(text, 10) || 0;
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
    improvementIssueTypeIds: chosen(settings.improvementIssueTypes).map(({ id }) => id),
    resolvedStatusIds: chosen(settings.resolvedStatuses).map(({ id }) => id),
    criteriaFieldId: chosen(settings.criteriaFields)[0]?.id ?? '',
    lookbackDays: settings.lookbackDays,
  };
}

function toggled(keys: string[], key: string, on: boolean): string[] {
  return on ? [...keys.filter((one) => one !== key), key] : keys.filter((one) => one !== key);
}

interface Props {
  settings: Settings;
  /** Reads again what there is in Jira; what is chosen here stays. */
  lookAgain: () => void;
}

/** What counts in a project, as boxes to tick. */
export function ChoicesForm({ settings, lookAgain }: Props) {
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
      {settings.lost.length > 0 && (
        <Notice title="Something that was chosen is not there any more" kind="warning">
          <ul className="stack tight">
            {settings.lost.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
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
        onChange={(id, on) =>
          choose({
            incidentIssueTypeIds: toggled(chosen.incidentIssueTypeIds, id, on),
            improvementIssueTypeIds: toggled(
              chosen.improvementIssueTypeIds,
              id,
              !on && chosen.improvementIssueTypeIds.includes(id),
            ),
          })
        }
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
        onChange={(id, on) =>
          choose({
            closedStatusIds: toggled(chosen.closedStatusIds, id, on),
            resolvedStatusIds: toggled(
              chosen.resolvedStatusIds,
              id,
              !on && chosen.resolvedStatusIds.includes(id),
            ),
          })
        }
      />
      <Options
        legend="Resolved"
        help="An incident in one of these is over for its users: the time to resolve ends, the review is due. None: Jira’s resolution tells."
        kind="checkbox"
        options={settings.resolvedStatuses
          .filter(({ id }) => !chosen.closedStatusIds.includes(id))
          .map(({ id, name }) => ({ key: id, name, selected: chosen.resolvedStatusIds.includes(id) }))}
        error={problems.resolvedStatusIds}
        isReadOnly={isReadOnly}
        onChange={(id, on) => choose({ resolvedStatusIds: toggled(chosen.resolvedStatusIds, id, on) })}
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
      <MissingLink link={settings.improvementLink} lookAgain={lookAgain} />
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
      <Options
        legend="Improvement issue types"
        help="What an improvement may be. None: anything that is no incident."
        kind="checkbox"
        options={settings.improvementIssueTypes
          .filter(({ id }) => !chosen.incidentIssueTypeIds.includes(id))
          .map(({ id, name }) => ({ key: id, name, selected: chosen.improvementIssueTypeIds.includes(id) }))}
        error={problems.improvementIssueTypeIds}
        isReadOnly={isReadOnly}
        onChange={(id, on) =>
          choose({ improvementIssueTypeIds: toggled(chosen.improvementIssueTypeIds, id, on) })
        }
      />
      <SelectField
        label="Acceptance criteria are also kept in"
        value={chosen.criteriaFieldId || null}
        options={settings.criteriaFields.map(({ id, name }) => ({ key: id, name }))}
        empty="No field of Jira: only here"
        error={problems.criteriaFieldId}
        isReadOnly={isReadOnly}
        onChange={(id) => choose({ criteriaFieldId: id ?? '' })}
      />
      <TextField
        label="Days to look back for the same root cause"
        value={chosen.lookbackDays === null ? '' : String(chosen.lookbackDays)}
        help="Empty: as this server is set up, a year unless it says otherwise."
        error={problems.lookbackDays}
        isReadOnly={isReadOnly}
        onChange={(text) => choose({ lookbackDays: days(text) })}
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
