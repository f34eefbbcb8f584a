import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { override, waive, type Exemption, type Gate } from '../../api/gate';
import { fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { LongTextField } from '../../ui/LongTextField';
import { momentOf } from '../../ui/time';

type Kind = 'light' | 'none' | 'override';

const titles: Record<Kind, string> = {
  light: 'Ask for the light form',
  none: 'Ask for nothing',
  override: 'Let it close once',
};

interface Props {
  issueKey: string;
  gate: Gate;
  onChange: () => void;
}

/** Who let this incident pass with less and why, and the way to do so for who may. */
export function Exemptions({ issueKey, gate, onChange }: Props) {
  const { exemptions, mayExempt, state, closed } = gate;
  return (
    <>
      {exemptions.length > 0 && (
        <ul className="plain stack tight small exemptions">
          {exemptions.map((one) => (
            <li key={one.at + one.kind}>
              <strong>{nameOf(one)}</strong> by {one.by.displayName}, {momentOf(one.at)}: {one.reason}{' '}
              <span className="quiet">{stateOf(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayExempt && state === 'blocked' && !closed && (
        <ExemptionForm issueKey={issueKey} form={gate.form} onChange={onChange} />
      )}
    </>
  );
}

function ExemptionForm({
  issueKey,
  form,
  onChange,
}: Pick<Props, 'issueKey' | 'onChange'> & { form: string }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const kinds: Kind[] = form === 'full' ? ['light', 'none', 'override'] : ['none', 'override'];

  const grant = async () => {
    if (kind === null) return;
    setSaving(true);
    setFailure(null);
    try {
      await (kind === 'override' ? override(issueKey, reason) : waive(issueKey, kind, reason));
      setKind(null);
      setReason('');
      onChange();
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setSaving(false);
    }
  };

  if (kind === null) {
    return (
      <div className="row small">
        <span className="quiet">You may make an exception:</span>
        {kinds.map((one) => (
          <button key={one} type="button" className="text-button" onClick={() => setKind(one)}>
            {titles[one]}
          </button>
        ))}
      </div>
    );
  }
  const messages = fieldMessages(failure);
  return (
    <div className="stack tight">
      <LongTextField
        label={`${titles[kind]}: why?`}
        value={reason}
        onChange={setReason}
        isRequired
        error={messages.reason}
        help={
          kind === 'override'
            ? 'For one close within 24 hours. The reason and your name stay on record and are counted.'
            : 'Until the incident is reopened. The reason and your name stay on record and are counted.'
        }
      />
      {failure !== null && !messages.reason && <Failure title="That was not possible" failure={failure} />}
      <div className="row">
        <Button appearance="primary" isDisabled={saving} onClick={() => void grant()}>
          {titles[kind]}
        </Button>
        <Button onClick={() => setKind(null)}>Cancel</Button>
      </div>
    </div>
  );
}

function nameOf({ kind, form }: Exemption): string {
  if (kind === 'override') return 'Override';
  return form === 'light' ? 'Waiver to the light form' : 'Waiver';
}

function stateOf({ active, until, endedBecause }: Exemption): string {
  if (active) return until === null ? 'Holds until it is reopened.' : `Holds until ${momentOf(until)}.`;
  const because = {
    used: 'Used.',
    reopened: 'Ended by reopening.',
    replaced: 'Replaced.',
    expired: 'Expired.',
  };
  return because[endedBecause ?? 'expired'];
}
