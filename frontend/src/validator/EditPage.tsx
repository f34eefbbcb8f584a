import { useEffect, useRef, useState } from 'react';
import { host } from '#host';
import { Notice } from '../ui/Notice';
import { Segments } from '../ui/Segments';
import { names, read, written, type Demands } from './configuration';
import { Preview } from './Preview';
import { Rule } from './Rule';

/** The page of the workflow editor when the rule is added or edited. */
export function EditPage() {
  const [demands, setDemands] = useState<Demands>('project');
  const toBeSaved = useRef<Demands>('project');
  const choose = (chosen: Demands) => {
    toBeSaved.current = chosen;
    setDemands(chosen);
  };
  useEffect(() => {
    host.workflowConfiguration.onSave(() => written(toBeSaved.current));
    void host.workflowConfiguration.read().then((text) => choose(read(text)));
  }, []);
  return (
    <div className="page wide">
      <h1>IDD gate</h1>
      <Segments
        label="What it asks for"
        value={demands}
        options={(Object.keys(names) as Demands[]).map((value) => ({ value, name: names[value] }))}
        help="The project's settings say what the forms ask for, whether the gate only observes, and who may override."
        onChange={choose}
      />
      {demands === 'light' && (
        <p className="quiet small">
          Closes are still compared with the project's policy: where that asks for the full form, a close with
          the light one is listed as past the gate.
        </p>
      )}
      <Preview demands={demands} />
      <Rule />
      <Notice title="Remove this rule before the app is uninstalled" kind="warning">
        <p>Jira refuses the transition when it can no longer ask. Customers on the portal see no reason.</p>
      </Notice>
    </div>
  );
}
