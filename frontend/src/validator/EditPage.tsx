import { Notice } from '../ui/Notice';
import { useEffect } from 'react';
import { host } from '#host';
import { Rule } from './Rule';

/** What Jira stores with the rule. There is nothing to choose yet; the version says how to read it once there is. */
const configuration = JSON.stringify({ v: 1 });

/** The page of the workflow editor when the rule is added or edited. */
export function EditPage() {
  useEffect(() => host.workflowConfiguration.onSave(() => configuration), []);
  return (
    <div className="page wide">
      <h1>IDD gate</h1>
      <Rule />
      <Notice title="Nothing to set here">
        <p>
          Which issues are incidents and which statuses are closed is chosen in the project settings. Before
          the app is uninstalled, remove this rule: Jira refuses the transition when it can no longer ask.
        </p>
      </Notice>
    </div>
  );
}
