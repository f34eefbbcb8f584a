import Lozenge from '@atlaskit/lozenge';
import type { Gate } from '../api/gate';

/** The verdict of the gate in one word. */
export function VerdictLozenge({ state }: { state: Gate['state'] }) {
  return state === 'open' ? (
    <Lozenge appearance="success">Open</Lozenge>
  ) : (
    <Lozenge appearance="moved">Blocked</Lozenge>
  );
}
