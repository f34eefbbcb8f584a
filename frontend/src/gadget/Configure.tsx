import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { host } from '#host';
import { readPortfolio } from '../api/portfolio';
import { choices, type Choice } from '../numbers/period';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Segments } from '../ui/Segments';
import { SelectField } from '../ui/SelectField';
import { useLoaded } from '../ui/useLoaded';

interface Settings {
  projectKey: string;
  period: string;
}

interface Props {
  settings: Settings | null;
  saved: (settings: Settings) => void;
  cancel?: () => void;
}

const everything = {};
/** A gadget moves with the days; fixed dates would only grow old in it. */
const periods = choices.filter(({ value }) => value !== 'custom');

/** What the gadget is about. */
export function Configure({ settings, saved, cancel }: Props) {
  const projects = useLoaded(useCallback(async () => readPortfolio(everything), []));
  const [projectKey, setProjectKey] = useState(settings?.projectKey ?? null);
  const [period, setPeriod] = useState<Choice>((settings?.period as Choice | undefined) ?? '365');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (!projectKey) return;
    setBusy(true);
    setFailure(null);
    try {
      const chosen = { projectKey, period };
      await host.dashboardItem.save(chosen);
      saved(chosen);
    } catch (refusal) {
      setFailure(refusal);
      setBusy(false);
    }
  };
  if (projects.state === 'loading') return <Loading of="your projects" heights={[160]} />;
  if (projects.state === 'failed') {
    return (
      <Failure title="Your projects could not be read" failure={projects.failure} retry={projects.reload} />
    );
  }
  return (
    <div className="stack">
      {failure !== null && <Failure title="The gadget was not saved" failure={failure} />}
      <SelectField
        label="Project"
        empty="Choose a project"
        value={projectKey}
        options={projects.view.projects.map(({ key, name }) => ({ key, name: `${name} (${key})` }))}
        onChange={setProjectKey}
      />
      <Segments label="Period" value={period} options={periods} onChange={setPeriod} />
      <div className="row">
        <Button appearance="primary" isDisabled={busy || !projectKey} onClick={() => void save()}>
          Save
        </Button>
        {cancel && (
          <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
