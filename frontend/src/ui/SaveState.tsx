import { sentenceFor } from '../api/problem';
import { whenSaved } from './time';

export type Saving =
  | { kind: 'idle'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: unknown };

/** Whether what was typed is safe. Spoken politely, so that it does not interrupt the typing it is about. */
export function SaveState({ saving, retry }: { saving: Saving; retry: () => void }) {
  return (
    <div className="save-state small" role="status" aria-live="polite">
      {saving.kind === 'idle' && saving.at && <span className="quiet">Saved {whenSaved(saving.at)}</span>}
      {(saving.kind === 'waiting' || saving.kind === 'saving') && <span className="quiet">Saving…</span>}
      {saving.kind === 'failed' && (
        <span>
          Could not save – {sentenceFor(saving.failure)}{' '}
          <button type="button" className="text-button" onClick={retry}>
            Retry
          </button>
        </span>
      )}
    </div>
  );
}
