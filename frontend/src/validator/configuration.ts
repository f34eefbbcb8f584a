import descriptor from '../../../atlassian-connect.json';

/** By which measure the rule refuses: the project's policy, or one form whatever the policy says. */
export type Demands = 'project' | 'full' | 'light';

/** The expression that Jira evaluates, the very text of the descriptor. */
export const expression: string = descriptor.modules.jiraWorkflowValidators[0]?.expression ?? '';

export const names: Record<Demands, string> = {
  project: 'By the policy of the project',
  full: 'Always the full form',
  light: 'Always the light form',
};

/** What Jira stores with the rule; `v` says how to read it. */
export const written = (demands: Demands): string => JSON.stringify({ v: 1, demands });

/** Rules of before there was a choice follow the project. */
export function read(text: string): Demands {
  try {
    const { demands } = JSON.parse(text);
    return demands === 'full' || demands === 'light' ? demands : 'project';
  } catch {
    return 'project';
  }
}
