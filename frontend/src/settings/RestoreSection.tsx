import Button from '@atlaskit/button/default/button';
import { useCallback, useEffect, useState } from 'react';
import { askForRestore, readRestore, type Restore } from '../api/restore';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';

const soon = 2_000;

/** Puts back what Jira kept, for a project whose records are not here. */
export function RestoreSection({ projectKey }: { projectKey: string }) {
  const restore = useLoaded(useCallback(async () => readRestore(projectKey), [projectKey]));
  const [refused, setRefused] = useState<unknown>(null);
  const { view, refresh, put } = restore;
  const isUnderWay = view?.state === 'waiting' || view?.state === 'running';

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => void refresh(), soon);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);

  const ask = async () => {
    setRefused(null);
    try {
      put(await askForRestore(projectKey));
    } catch (failure) {
      setRefused(failure);
    }
  };

  return (
    <section className="stack" aria-labelledby="restore-title">
      <h2 id="restore-title">Restore from Jira</h2>
      <p>
        Extracts, improvements, waivers, overrides and these settings are kept in Jira as well. Restoring
        fills in whatever is missing here; what is here already stays as it is. It is safe to do again.
      </p>
      {restore.state === 'loading' && <Loading of="the restore" heights={[40]} />}
      {restore.state === 'failed' && (
        <Failure
          title="How far the restore is could not be read"
          failure={restore.failure}
          retry={restore.reload}
        />
      )}
      {view && (
        <>
          <p role="status">{sentence(view)}</p>
          <Problems problems={view.problems} />
          <div className="row">
            <Button isDisabled={isUnderWay} onClick={() => void ask()}>
              Restore from Jira
            </Button>
          </div>
        </>
      )}
      {refused !== null && <Failure title="The restore was not started" failure={refused} />}
    </section>
  );
}

function sentence({ state, total, looked, restored, finishedAt }: Restore): string {
  const when = finishedAt ? `, ${momentOf(finishedAt)}` : '';
  switch (state) {
    case 'never':
      return 'Nothing was restored in this project yet.';
    case 'waiting':
      return 'The restore is about to begin.';
    case 'running':
      return `Looked at ${looked}${total === null ? '' : ` of about ${total}`} incidents; ${restored} had something to restore.`;
    case 'done':
      return `Last restore${when}: looked at ${looked} incidents; ${restored} had something to restore.`;
    case 'failed':
      return `The last restore stopped${when}, after ${looked} incidents.`;
  }
}

function Problems({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice title="Not everything came back" kind="warning">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
