import Button from '@atlaskit/button/default/button';
import type { Choice } from '../../api/common';
import type { Evidence } from '../../api/extract';
import { ReadField } from '../../ui/ReadField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { isWritten } from './parts';

interface Props {
  evidence: Evidence[];
  kinds: Choice[];
  /** Messages about fields of the whole form. */
  problems: Record<string, string>;
  onChange: (evidence: Evidence[]) => void;
  isReadOnly: boolean;
}

const most = 20;

/** Where others can see what we saw: logs, metrics, traces, deployments. */
export function EvidenceList({ evidence, kinds, problems, onChange, isReadOnly }: Props) {
  const set = (i: number, change: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === i ? { ...one, ...change } : one)));
  const problem = (i: number, field: keyof Evidence) => {
    const [one, ...before] = evidence.slice(0, i + 1).reverse();
    // The backend counts the rows it was sent: those that say something.
    return one && isWritten(one)
      ? problems[`rootCause.evidence[${before.filter(isWritten).length}].${field}`]
      : undefined;
  };
  const add = () => onChange([...evidence, { kind: kinds[0]?.key ?? '', link: '', note: '' }]);
  if (isReadOnly && evidence.length === 0) return <ReadField label="Evidence">{null}</ReadField>;
  return (
    <fieldset className="field">
      <legend>Evidence</legend>
      <div className="stack">
        {evidence.map((one, i) => (
          <div key={i} className="pair evidence">
            <SelectField
              label="Kind"
              value={one.kind}
              error={problem(i, 'kind')}
              options={kinds}
              isReadOnly={isReadOnly}
              onChange={(kind) => set(i, { kind: kind ?? '' })}
            />
            <TextField
              label="Link"
              type="url"
              value={one.link}
              error={problem(i, 'link')}
              isReadOnly={isReadOnly}
              onChange={(link) => set(i, { link })}
            />
            <TextField
              label="Note"
              maxLength={4000}
              value={one.note}
              error={problem(i, 'note')}
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
