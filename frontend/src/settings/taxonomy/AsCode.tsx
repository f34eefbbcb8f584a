import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { compareFile, readFile, takeFile, type FileDifference } from '../../api/settingsFile';
import { Conflict, fieldMessages, Problem } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';

/** The settings of a project as a file: taken along, changed elsewhere, compared and taken back. */
export function AsCode({ projectKey, taken }: { projectKey: string; taken: () => void }) {
  const [text, setText] = useState('');
  const [difference, setDifference] = useState<FileDifference | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const ask = async (call: () => Promise<void>) => {
    setFailure(null);
    setSaid('');
    try {
      await call();
    } catch (failure) {
      // The comparison of a moment ago is out of date; this one is not.
      if (failure instanceof Conflict) setDifference(failure.current as FileDifference);
      setFailure(failure);
    }
  };
  const load = async () =>
    ask(async () => {
      setText(await readFile(projectKey));
      setDifference(null);
    });
  const compare = async () => ask(async () => setDifference(await compareFile(projectKey, text)));
  const take = async () =>
    ask(async () => {
      await takeFile(projectKey, text, difference?.stamp ?? '');
      setDifference(null);
      setSaid('Taken over.');
      taken();
    });
  const mistakes = failure instanceof Problem ? failure.fields.map(({ message }) => message) : [];
  return (
    <details>
      <summary>As code: export and import</summary>
      <div className="stack as-code">
        <Field
          label="Settings as YAML"
          help="A part that is left out stays as it is. With nothing but “taxonomy:” it is the taxonomy alone."
          error={mistakes.join('\n') || undefined}
        >
          {({ isInvalid, ...field }) => (
            <textarea
              {...field}
              className="code"
              aria-invalid={isInvalid}
              spellCheck={false}
              rows={16}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setDifference(null);
              }}
            />
          )}
        </Field>
        {failure !== null && Object.keys(fieldMessages(failure)).length === 0 && (
          <Failure title="Nothing was taken over" failure={failure} />
        )}
        {difference && (
          <ul className="changes" role="status">
            {difference.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
            {difference.changes.length === 0 && <li>Nothing changes.</li>}
          </ul>
        )}
        <div className="row">
          <Button onClick={() => void load()}>Show the settings of now</Button>
          <Button isDisabled={text.trim() === ''} onClick={() => void compare()}>
            Compare
          </Button>
          {difference && difference.changes.length > 0 && (
            <Button appearance="primary" onClick={() => void take()}>
              Take over
            </Button>
          )}
          <span role="status" className="quiet small">
            {said}
          </span>
        </div>
      </div>
    </details>
  );
}
