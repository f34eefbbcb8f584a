import { lazy, Suspense, useCallback, useRef } from 'react';
import { readExtract, readExtractOptions } from '../../api/extract';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { Bypasses } from './Bypasses';
import { GateBlock } from './GateBlock';
import { IncidentForm, type IncidentFormHandle } from './IncidentForm';
import { useGate } from '../../ui/useGate';
import { useLookAgain } from '../../ui/useLookAgain';

const Satisfaction = lazy(() => import('../satisfaction/Satisfaction'));

/** The panel of an incident: what blocks closing, its Extract, its improvements. */
export function IncidentPanel({ issueKey }: { issueKey: string }) {
  const read = useCallback(
    async () => Promise.all([readExtract(issueKey), readExtractOptions(issueKey)]),
    [issueKey],
  );
  const extract = useLoaded(read);
  const gate = useGate(issueKey);
  useLookAgain(gate.refresh);

  const form = useRef<IncidentFormHandle>(null);

  return (
    <div className="page">
      <GateBlock issueKey={issueKey} state={gate} goTo={(field) => form.current?.goTo(field)} />
      <Bypasses bypasses={gate.gate?.bypasses ?? []} />
      {extract.state === 'loading' && <Loading of="the Extract" heights={[56, 48, 48, 48, 48, 48, 96]} />}
      {extract.state === 'failed' && (
        <Failure title="The Extract could not be read" failure={extract.failure} retry={extract.reload} />
      )}
      {extract.state === 'ready' && (
        <IncidentForm ref={form} view={extract.view[0]} options={extract.view[1]} gate={gate} />
      )}
      {gate.gate?.closed && extract.state === 'ready' && (
        <Suspense fallback={null}>
          <Satisfaction incidentKey={issueKey} />
        </Suspense>
      )}
    </div>
  );
}
