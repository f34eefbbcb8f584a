import Button from '@atlaskit/button/default/button';
import type { Choice } from '../../api/common';
import type { Mitigation } from '../../api/extract';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';

interface Props {
  mitigations: Mitigation[];
  kinds: Choice[];
  onChange: (mitigations: Mitigation[]) => void;
  isReadOnly: boolean;
}

const most = 20;

/** What was done to contain it, one after the other. */
export function MitigationList({ mitigations, kinds, onChange, isReadOnly }: Props) {
  const set = (i: number, change: Partial<Mitigation>) =>
    onChange(mitigations.map((one, at) => (at === i ? { ...one, ...change } : one)));
  return (
    <fieldset className="field">
      <legend>Mitigation taken</legend>
      {mitigations.map((one, i) => (
        <div key={i} className="pair evidence">
          <SelectField
            label={`Mitigation ${i + 1}`}
            value={one.kind}
            options={kinds}
            isReadOnly={isReadOnly}
            onChange={(kind) => set(i, { kind: kind ?? '' })}
          />
          <TextField
            label="Note"
            value={one.note}
            isReadOnly={isReadOnly}
            maxLength={4000}
            onChange={(note) => set(i, { note })}
          />
          {!isReadOnly && (
            <div className="evidence-remove">
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => onChange(mitigations.toSpliced(i, 1))}
              >
                Remove this mitigation
              </Button>
            </div>
          )}
        </div>
      ))}
      {!isReadOnly && mitigations.length < most && (
        <div>
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => onChange([...mitigations, { kind: kinds[0]?.key ?? '', note: '' }])}
          >
            Add a mitigation
          </Button>
        </div>
      )}
    </fieldset>
  );
}
