import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { LongTextField } from '../../ui/LongTextField';

interface Props {
  busy: boolean;
  dismiss: (reason: string) => void;
  cancel: () => void;
}

/** Dropping an improvement is legitimate, and a decision: it takes a reason. */
export function DismissForm({ busy, dismiss, cancel }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const submit = () => {
    if (reason.trim() === '') setError('Say why, so that others understand it later.');
    else dismiss(reason.trim());
  };
  return (
    <div className="stack tight">
      <LongTextField label="Why is it dismissed?" value={reason} error={error} onChange={setReason} />
      <div className="row">
        <Button isDisabled={busy} onClick={submit}>
          Dismiss
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
