import Button from '@atlaskit/button/default/button';
import type { Gate } from '../../api/gate';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { momentOf } from '../../ui/time';
import { VerdictLozenge } from '../../ui/VerdictLozenge';
import type { GateState } from '../../ui/useGate';
import { Exemptions } from './Exemptions';
import { Reasons } from './Reasons';

interface Props {
  issueKey: string;
  state: GateState;
  goTo: (field: string) => void;
}

/** What still blocks closing, each reason leading to the place that mends it. */
export function GateBlock({ issueKey, state, goTo }: Props) {
  const { gate, failure, checking, check, refresh } = state;
  return (
    <section className="gate-block card" aria-labelledby="gate-title">
      <div className="row apart">
        <div className="row">
          <h2 id="gate-title">What still blocks closing</h2>
          {gate && <VerdictLozenge state={gate.state} />}
        </div>
        <Button spacing="compact" isDisabled={checking} onClick={check}>
          {checking ? 'Checking…' : 'Check again'}
        </Button>
      </div>
      {failure !== null && <Failure title="The gate could not be read" failure={failure} retry={refresh} />}
      {gate ? (
        <>
          <Verdict gate={gate} goTo={goTo} />
          <Exemptions issueKey={issueKey} gate={gate} onChange={check} />
        </>
      ) : (
        failure === null && <Loading of="the gate" heights={[20, 20, 20]} />
      )}
    </section>
  );
}

function Verdict({ gate, goTo }: { gate: Gate; goTo: (field: string) => void }) {
  return (
    <>
      <p className="quiet" role="status">
        {sentence(gate)}
      </p>
      <Reasons key={measureOf(gate)} reasons={gate.reasons} goTo={goTo} />
      <Circumstances gate={gate} />
      <p className="quiet small">
        {gate.published
          ? 'Jira has this verdict.'
          : 'On its way to Jira. The board follows in a few seconds.'}
      </p>
    </>
  );
}

/** What another measure does not ask for is not done. */
function measureOf({ mode, form, closed, severity, exemptions }: Gate): string {
  const exempt = exemptions.filter(({ active }) => active).map(({ kind, at }) => `${kind} ${at}`);
  return [mode, form, closed, severity.level, ...exempt].join(', ');
}

/** By what measure the incident is judged, and what is odd about it. */
function Circumstances({ gate }: { gate: Gate }) {
  const { mode, form, severity, findings, reviewDue } = gate;
  if (mode === 'off') return null;
  const level = [
    severity.level,
    severity.label !== severity.level && severity.label && `(${severity.label})`,
  ];
  return (
    <ul className="plain small quiet circumstances">
      {form !== 'none' && (
        <li>
          {form === 'light' ? 'Light form' : 'Full form'}
          {severity.level && `, ${level.filter(Boolean).join(' ')}`}
          {reviewDue && `, review due ${momentOf(reviewDue)}`}
        </li>
      )}
      {findings.map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  );
}

function sentence({ mode, state, closed, reasons }: Gate): string {
  if (mode === 'off') return 'The gate is off in this project.';
  if (state === 'open' && reasons.length > 0)
    return 'The gate only watches: this incident can be closed, although this is missing:';
  if (state === 'open')
    return closed ? 'Nothing. This incident is closed.' : 'Nothing. This incident can be closed.';
  const count = reasons.length === 1 ? 'One thing is' : `${reasons.length} things are`;
  return closed ? `This incident is closed, and ${count.toLowerCase()} missing:` : `${count} missing:`;
}
