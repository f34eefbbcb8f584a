import { useCallback } from 'react';
import { readExtract, readExtractOptions } from '../../api/extract';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { GateBlock } from './GateBlock';
import { IncidentForm } from './IncidentForm';
import { useGate } from '../../ui/useGate';

/** The panel of an incident: what blocks closing, its Extract, its improvements. */
export function IncidentPanel({ issueKey }: { issueKey: string }) {
  const read = useCallback(
    async () => Promise.all([readExtract(issueKey), readExtractOptions(issueKey)]),
    [issueKey],
  );
  const extract = useLoaded(read);
  const gate = useGate(issueKey);

  if (extract.state === 'ready') {
    const [view, options] = extract.view;
    return <IncidentForm view={view} options={options} gate={gate} />;
  }
  return (
    <div className="page">
      <GateBlock state={gate} goTo={() => {}} />
      {extract.state === 'loading' ? (
        <Loading of="the Extract" heights={[56, 48, 48, 48, 48, 48, 96]} />
      ) : (
        <Failure title="The Extract could not be read" failure={extract.failure} retry={extract.reload} />
      )}
    </div>
  );
}
