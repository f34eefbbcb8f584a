import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../api/common';
import {
  createImprovement,
  type Added,
  type ImprovementProject,
  type NewImprovement,
} from '../../api/improvements';
import { fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { LongTextField } from '../../ui/LongTextField';
import { PersonField } from '../../ui/PersonField';
import { Segments } from '../../ui/Segments';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useLoaded } from '../../ui/useLoaded';
import { PriorityFields } from './PriorityFields';
import { requestId } from '../../ui/requestId';
import { ScheduleFields } from './ScheduleFields';
import { scopeHelp, scopes } from './words';

interface Props {
  incidentKey: string;
  requirement: string;
  loadOptions: () => Promise<ImprovementProject[]>;
  created: (added: Added) => void;
  cancel: () => void;
}

/** Writes a new story into a backlog and links it to the incident, in one action. */
export default function NewImprovementForm({ loadOptions, ...props }: Props) {
  const options = useLoaded(loadOptions);
  if (options.state === 'loading') return <Loading of="the projects" heights={[320]} />;
  if (options.state === 'failed') {
    return (
      <Failure title="The projects could not be read" failure={options.failure} retry={options.reload} />
    );
  }
  const first = options.view[0];
  if (!first) {
    return (
      <Failure
        title="There is no project to put it in"
        failure={
          new Error(
            'Ask a project admin to choose improvement projects in the settings, or for the permission to create issues there.',
          )
        }
        retry={props.cancel}
      />
    );
  }
  return <Form {...props} projects={options.view} first={first} />;
}

type FormProps = Omit<Props, 'loadOptions'> & { projects: ImprovementProject[]; first: ImprovementProject };

type Draft = Omit<NewImprovement, 'requestId' | 'ownerAccountId' | 'state'>;

function emptyIn(project: ImprovementProject): Draft {
  const story = project.issueTypes.find(({ name }) => name === 'Story') ?? project.issueTypes[0];
  return {
    projectKey: project.key,
    issueTypeId: story?.id ?? '',
    summary: '',
    acceptanceCriteria: '',
    sprintId: null,
    fixVersionId: null,
    dueDate: null,
    scope: 'beyond-fix',
    proposedPriority: null,
    priorityReason: '',
  };
}

function Form({ incidentKey, requirement, projects, first, created, cancel }: FormProps) {
  const [draft, setDraft] = useState(() => emptyIn(first));
  const [owner, setOwner] = useState<Person | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // The same for every try of this form, so that a try whose answer got lost does not become a second story.
  const [id] = useState(requestId);
  const form = useRef<HTMLElement>(null);
  const project = projects.find(({ key }) => key === draft.projectKey) ?? first;
  const problems = fieldMessages(failure);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });

  useEffect(() => form.current?.querySelector<HTMLElement>('[data-about="summary"] input')?.focus(), []);
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const choose = (key: string | null) => {
    const chosen = projects.find((one) => one.key === key) ?? first;
    const { projectKey, issueTypeId } = emptyIn(chosen);
    // Sprints, versions and people belong to a project.
    setDraft({ ...draft, projectKey, issueTypeId, sprintId: null, fixVersionId: null });
    setOwner(null);
  };
  const create = async (state: NewImprovement['state']) => {
    setBusy(true);
    setFailure(null);
    try {
      created(
        await createImprovement(incidentKey, {
          ...draft,
          requestId: id,
          ownerAccountId: owner?.accountId ?? null,
          state,
        }),
      );
    } catch (failure) {
      setFailure(failure);
      setBusy(false);
    }
  };

  return (
    <section className="card stack" aria-label="New improvement" ref={form}>
      {failure !== null && <Failure title="The improvement was not created" failure={failure} />}
      {requirement && <p className="quiet small">It meets the requirement: {requirement}</p>}
      <div data-about="summary">
        <TextField
          label="Summary"
          isRequired
          value={draft.summary}
          error={problems.summary}
          maxLength={255}
          onChange={(summary) => set({ summary })}
        />
      </div>
      <div className="pair">
        <SelectField
          label="Project"
          value={draft.projectKey}
          options={projects.map(({ key, name }) => ({ key, name: `${name} (${key})` }))}
          error={problems.projectKey}
          onChange={choose}
        />
        <SelectField
          label="Type"
          value={draft.issueTypeId}
          options={project.issueTypes.map((type) => ({ key: type.id, name: type.name }))}
          error={problems.issueTypeId}
          onChange={(issueTypeId) => set({ issueTypeId: issueTypeId ?? '' })}
        />
      </div>
      <LongTextField
        label="Acceptance criteria"
        help="How everyone will see that it is done, and that it helps."
        value={draft.acceptanceCriteria}
        error={problems.acceptanceCriteria}
        onChange={(acceptanceCriteria) => set({ acceptanceCriteria })}
      />
      <PersonField
        label="Owner"
        projectKey={draft.projectKey}
        value={owner}
        error={problems.ownerAccountId}
        onChange={setOwner}
      />
      <ScheduleFields chosen={draft} project={project} problems={problems} onChange={set} />
      <Segments
        label="Scope"
        value={draft.scope}
        options={scopes}
        help={scopeHelp}
        onChange={(scope) => set({ scope })}
      />
      <PriorityFields chosen={draft} error={problems.priorityReason} onChange={set} />
      <div className="stack tight">
        <div className="row">
          <Button appearance="primary" isDisabled={busy} onClick={() => void create('committed')}>
            Create and commit
          </Button>
          <Button isDisabled={busy} onClick={() => void create('proposed')}>
            Create as proposal
          </Button>
          <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
            Cancel
          </Button>
        </div>
        <p className="quiet small">Only committed improvements count for closing.</p>
      </div>
    </section>
  );
}
