import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { mineAgain } from '../../api/insights';
import { Failure } from '../../ui/Failure';

/** Reads the whole history again. Nothing is lost by it: mined facts come from Jira and are the same again. */
export function MineAgain({ projectKey, started }: { projectKey: string; started: () => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await mineAgain(projectKey);
      started();
    } catch (failure) {
      setFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack tight">
      <p className="quiet small">
        Do the numbers look wrong? A project admin can have the whole history read from Jira again. Until that
        is done, less is shown.
      </p>
      {failure !== null && <Failure title="Mining was not started" failure={failure} />}
      <div>
        <Button spacing="compact" isDisabled={busy} onClick={() => void start()}>
          Mine again
        </Button>
      </div>
    </div>
  );
}
