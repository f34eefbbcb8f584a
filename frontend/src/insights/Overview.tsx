import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Period } from '../api/insights';
import { readMetrics, type Dimension, type Grain, type Metrics } from '../api/metrics';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Segments } from '../ui/Segments';
import { SelectField } from '../ui/SelectField';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { useLookAgain } from '../ui/useLookAgain';
import { dimensions, grains } from './choice';
import { MiningNote } from './mining/MiningNote';
import { AllNumbers } from './overview/AllNumbers';
import { Diagnosis } from './overview/Diagnosis';
import { FunnelSection } from './overview/FunnelSection';
import { GateSection } from './overview/GateSection';
import { GroupsSection } from './overview/GroupsSection';
import { Headline } from './overview/Headline';
import { OverdueSection } from './overview/OverdueSection';
import { ParetoSection } from './overview/ParetoSection';
import { ReductionSection } from './overview/ReductionSection';
import { TrendSection } from './overview/TrendSection';

const whileMining = 4000;

/** The numbers of a project, from the headline down to the lists that are worked on. */
export function Overview({ projectKey, period }: { projectKey: string; period: Period }) {
  const [grain, setGrain] = useState<Grain>('month');
  const [by, setBy] = useState<Dimension>('none');
  const asked = useMemo(() => ({ ...period, grain, by }), [period, grain, by]);
  const metrics = useLoaded(useCallback(async () => readMetrics(projectKey, asked), [projectKey, asked]));

  const { refresh } = metrics;
  const look = useCallback(() => void refresh(), [refresh]);
  useLookAgain(look);
  const isMining = metrics.view?.coverage.complete === false;
  useEffect(() => {
    if (!isMining) return undefined;
    const timer = setInterval(look, whileMining);
    return () => clearInterval(timer);
  }, [isMining, look]);

  return (
    <>
      <div className="row choosing">
        <Segments label="Per" value={grain} options={grains} onChange={setGrain} />
        <SelectField
          label="Compare"
          value={by}
          options={dimensions}
          onChange={(chosen) => setBy((chosen ?? 'none') as Dimension)}
        />
      </div>
      {metrics.state === 'loading' && <Loading of="insights" heights={[56, 180, 420]} />}
      {metrics.state === 'failed' && (
        <Failure title="Insights could not be read" failure={metrics.failure} retry={metrics.reload} />
      )}
      {metrics.state === 'ready' && (
        <>
          <About of={metrics.view} />
          <Diagnosis of={metrics.view.diagnosis} />
          <Headline of={metrics.view} />
          <TrendSection of={metrics.view} />
          {metrics.view.by !== 'none' && <GroupsSection of={metrics.view} />}
        </>
      )}
      <ParetoSection projectKey={projectKey} period={period} />
      <div className="halves">
        <FunnelSection projectKey={projectKey} period={period} />
        <OverdueSection projectKey={projectKey} />
      </div>
      <ReductionSection projectKey={projectKey} />
      {metrics.state === 'ready' && <AllNumbers of={metrics.view} asked={asked} />}
      <GateSection projectKey={projectKey} period={period} />
    </>
  );
}

function About({ of: { period, computedAt, coverage, project, lookbackDays } }: { of: Metrics }) {
  return (
    <div className="stack tight">
      <p className="quiet small">
        {dayOf(period.from)} to {dayOf(period.to)}, UTC. Computed {momentOf(computedAt)}. Recurrence looks
        back {lookbackDays} days within this project.
      </p>
      <MiningNote of={coverage} projectKey={project.key} />
    </div>
  );
}
