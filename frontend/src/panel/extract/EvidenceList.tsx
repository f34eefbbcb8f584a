import Button from '@atlaskit/button/default/button';
import type { Choice } from '../../api/common';
import type { Evidence } from '../../api/extract';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';

interface Props {
  evidence: Evidence[];
  kinds: Choice[];
  onChange: (evidence: Evidence[]) => void;
  isReadOnly: boolean;
}

const most = 20;

/** Where others can see what we saw: logs, metrics, traces, deployments. */
export function EvidenceList({ evidence, kinds, onChange, isReadOnly }: Props) {
  const set = (i: number, change: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === i ? { ...one, ...change } : one)));
  const add = () => onChange([...evidence, { kind: kinds[0]?.key ?? '', link: '', note: '' }]);
  return (
    <fieldset className="field">
      <legend>Evidence</legend>
      <div className="stack">
        {evidence.map((one, i) => (
          <div key={i} className="pair evidence">
            <SelectField
              label="Kind"
              value={one.kind}
              options={kinds}
              isReadOnly={isReadOnly}
              onChange={(kind) => set(i, { kind: kind ?? '' })}
            />
            <TextField
              label="Link"
              type="url"
              value={one.link}
              isReadOnly={isReadOnly}
              onChange={(link) => set(i, { link })}
            />
            <TextField
              label="Note"
              value={one.note}
              isReadOnly={isReadOnly}
              onChange={(note) => set(i, { note })}
            />
            {!isReadOnly && (
              <div className="evidence-remove">
                <Button
                  appearance="subtle"
                  spacing="compact"
                  onClick={() => onChange(evidence.toSpliced(i, 1))}
                >
                  Remove this evidence
                </Button>
              </div>
            )}
          </div>
        ))}
      </div>
      {!isReadOnly && evidence.length < most && (
        <div>
          <Button appearance="subtle" spacing="compact" onClick={add}>
            Add evidence
          </Button>
        </div>
      )}
    </fieldset>
  );
}
