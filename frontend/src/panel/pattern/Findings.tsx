import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useCallback, useState } from 'react';
import { readFindings, type FindingsOfIncident } from '../../api/findings';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { FindingCard } from './FindingCard';

const ElevateForm = lazy(() => import('../../findings/ElevateForm'));
const JoinForm = lazy(() => import('./JoinForm'));

interface Props {
  incidentKey: string;
  projectKey: string;
  isReadOnly: boolean;
}

/** The systemic findings of an incident, and how it becomes part of one. */
export function Findings({ incidentKey, projectKey, isReadOnly }: Props) {
  const list = useLoaded(useCallback(async () => readFindings(incidentKey), [incidentKey]));
  const [adding, setAdding] = useState<'new' | 'join' | null>(null);
  const findings = list.view?.findings ?? [];
  const put = (now: FindingsOfIncident) => {
    setAdding(null);
    list.put(now);
  };
  const close = () => setAdding(null);
  return (
    <section className="stack tight" aria-label="Systemic findings">
      <span className="label">Systemic finding</span>
      {list.state === 'loading' && <Loading of="the findings" heights={[20]} />}
      {list.state === 'failed' && (
        <Failure title="The findings could not be read" failure={list.failure} retry={list.reload} />
      )}
      {list.state === 'ready' && findings.length === 0 && (
        <p className="quiet small">
          None. If this belongs to something larger, elevate it: a finding can warrant work of its own.
        </p>
      )}
      {findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          incidentKey={incidentKey}
          projectKey={projectKey}
          isReadOnly={isReadOnly}
          changed={list.refresh}
          left={put}
        />
      ))}
      {list.state === 'ready' && !isReadOnly && adding === null && (
        <div className="row">
          <Button spacing="compact" onClick={() => setAdding('new')}>
            Elevate…
          </Button>
          <Button spacing="compact" onClick={() => setAdding('join')}>
            Join a finding…
          </Button>
        </div>
      )}
      <Suspense fallback={<Loading of="the form" heights={[280]} />}>
        {adding === 'new' && (
          <ElevateForm incidentKey={incidentKey} projectKey={projectKey} done={put} cancel={close} />
        )}
        {adding === 'join' && (
          <JoinForm
            incidentKey={incidentKey}
            projectKey={projectKey}
            known={findings.map(({ id }) => id)}
            done={put}
            cancel={close}
          />
        )}
      </Suspense>
    </section>
  );
}
