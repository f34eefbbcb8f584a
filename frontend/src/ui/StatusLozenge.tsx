import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../api/common';

const appearances = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** A Jira status in the colour of its category, as Jira shows it. */
export function StatusLozenge({ status }: { status: Status }) {
  return <Lozenge appearance={appearances[status.category]}>{status.name}</Lozenge>;
}
