import type { ImprovementProject } from '../../api/improvements';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';

export interface Chosen {
  sprintId: string | null;
  fixVersionId: string | null;
  dueDate: string | null;
}

interface Props {
  chosen: Chosen;
  /** Undefined until it is known what the project offers. */
  project: ImprovementProject | undefined;
  /** What is chosen now, which a list of what can be chosen may no longer hold. */
  current?: { id: string; name: string }[];
  problems?: Record<string, string>;
  onChange: (chosen: Chosen) => void;
}

function withCurrent(
  offered: { id: string; name: string }[],
  id: string | null,
  current: Props['current'] = [],
) {
  const left = current.filter((one) => one.id === id && !offered.some((other) => other.id === id));
  return [...left, ...offered].map((one) => ({ key: one.id, name: one.name }));
}

/** When it comes: a sprint, a version or a date. One is enough. */
export function ScheduleFields({ chosen, project, current, problems = {}, onChange }: Props) {
  const sprints = project?.sprints.map(({ id, name, state }) => ({
    id,
    name: state === 'active' ? `${name} (active)` : name,
  }));
  return (
    <fieldset className="field">
      <legend>Schedule</legend>
      <div className="pair">
        <SelectField
          label="Sprint"
          empty="No sprint"
          value={chosen.sprintId}
          options={withCurrent(sprints ?? [], chosen.sprintId, current)}
          error={problems.sprintId}
          onChange={(sprintId) => onChange({ ...chosen, sprintId })}
        />
        <SelectField
          label="Fix version"
          empty="No version"
          value={chosen.fixVersionId}
          options={withCurrent(project?.versions ?? [], chosen.fixVersionId, current)}
          error={problems.fixVersionId}
          onChange={(fixVersionId) => onChange({ ...chosen, fixVersionId })}
        />
        <TextField
          label="Due date"
          type="date"
          value={chosen.dueDate ?? ''}
          error={problems.dueDate}
          onChange={(dueDate) => onChange({ ...chosen, dueDate: dueDate || null })}
        />
      </div>
      <span className="quiet small">One of the three is enough.</span>
    </fieldset>
  );
}
