import { useCallback, useEffect } from 'react';
import { readMining, type Mining } from '../../api/mining';
import { count, counted } from '../../numbers/words';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import { MineAgain } from './MineAgain';
import { remaining } from './remaining';

const everySoOften = 4000;

const phases: Record<Mining['phase'], string> = {
  backfill: 'Reading the history',
  incremental: 'Following changes',
  paused: 'Paused',
  idle: 'Up to date',
};

/** How far the reading is, how fast it goes, and what it costs the site. */
export function MiningDetails({ projectKey }: { projectKey: string }) {
  const mining = useLoaded(useCallback(async () => readMining(projectKey), [projectKey]));
  const { refresh } = mining;
  const isDone = mining.view?.complete !== false;
  useEffect(() => {
    if (isDone) return undefined;
    const timer = setInterval(() => void refresh(), everySoOften);
    return () => clearInterval(timer);
  }, [isDone, refresh]);
  return (
    <div className="stack mining">
      {mining.state === 'loading' && <Loading of="the progress" heights={[120]} />}
      {mining.state === 'failed' && (
        <Failure title="The progress could not be read" failure={mining.failure} retry={mining.reload} />
      )}
      {mining.state === 'ready' && <Progress of={mining.view} />}
      <MineAgain projectKey={projectKey} started={() => void refresh()} />
    </div>
  );
}

function Progress({ of: view }: { of: Mining }) {
  const { phase, mined, total, perMinute, remainingSeconds, points } = view;
  const facts: [string, string][] = [
    ['State', phases[phase]],
    ['Mined', total === null ? count(mined) : `${count(mined)} of ${count(total)}`],
    ['Rate', perMinute === null ? 'not known yet' : `${counted(Math.round(perMinute), 'issue')} a minute`],
    ['Remaining', view.complete ? 'nothing' : remaining(remainingSeconds)],
    ['Points of Jira this hour', `${count(points.usedThisHour)} of ${count(points.budgetPerHour)}`],
    ['Last read', view.minedAt === null ? 'never' : momentOf(view.minedAt)],
  ];
  if (view.pausedUntil !== null) {
    facts.push([
      'Paused until',
      `${momentOf(view.pausedUntil)}${view.pauseReason ? `: ${view.pauseReason}` : ''}`,
    ]);
  }
  if (view.lastError !== null) facts.push(['Last error', view.lastError]);
  return (
    <>
      {total !== null && total > 0 && (
        <progress max={total} value={Math.min(mined, total)} aria-label="Issues mined" />
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
