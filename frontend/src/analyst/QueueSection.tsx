import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { markReviewed, readQueue, type Queue } from '../api/queue';
import { Explained } from '../numbers/Explained';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { Part } from '../ui/Part';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { Precision } from './Precision';
import { Suggestions } from './Suggestions';

const definition =
  'Pairs of incidents that read alike, with the reasons. The app only suggests: a pair counts as one cause when a person has said so. In doubt it suggests nothing.';

/** What the app suggests and nobody has judged yet, looked at once a week. */
export function QueueSection({ projectKey, elevated }: { projectKey: string; elevated: () => void }) {
  const queue = useLoaded(useCallback(async () => readQueue(projectKey), [projectKey]));
  return (
    <Part
      title="Do these have one cause?"
      loaded={queue}
      height={320}
      heading={(title) => (
        <Explained id="recurrence-suggestions" name="the queue" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {(view) => (
        <>
          <Cadence projectKey={projectKey} of={view} reviewed={queue.refresh} />
          <Suggestions
            projectKey={projectKey}
            items={view.items}
            mayJudge={view.mayJudge}
            judged={queue.refresh}
            elevated={elevated}
          />
          <Precision of={view.precision} />
          <p className="quiet small">Computed {momentOf(view.computedAt)}.</p>
        </>
      )}
    </Part>
  );
}

interface CadenceProps {
  projectKey: string;
  of: Queue;
  reviewed: () => Promise<void>;
}

/** Whether this week's look is done. */
function Cadence({ projectKey, of: { since, dueAt, computedAt, mayJudge }, reviewed }: CadenceProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const done = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await markReviewed(projectKey);
      await reviewed();
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setBusy(false);
    }
  };
  const last = since === null ? 'Nobody has looked yet' : `Last looked through ${dayOf(since.slice(0, 10))}`;
  const isDue = dueAt <= computedAt;
  const button = mayJudge && (
    <div>
      <Button spacing="compact" isDisabled={busy} onClick={() => void done()}>
        Looked through for this week
      </Button>
    </div>
  );
  return (
    <>
      {failure !== null && <Failure title="The look was not noted" failure={failure} />}
      {isDue ? (
        <Notice title="The weekly look is due">
          <p>
            {last}; it was due {dayOf(dueAt.slice(0, 10))}.
          </p>
          {button}
        </Notice>
      ) : (
        <div className="row apart">
          <p className="quiet small">
            {last}. Next look by {dayOf(dueAt.slice(0, 10))}.
          </p>
          {button}
        </div>
      )}
    </>
  );
}
