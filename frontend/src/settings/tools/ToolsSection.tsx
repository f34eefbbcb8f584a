import Button from '@atlaskit/button/default/button';
import { useCallback, useState, type FormEvent } from 'react';
import { Conflict, fieldMessages } from '../../api/problem';
import { readTools, saveTools, type AiTools } from '../../api/tools';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { TextField } from '../../ui/TextField';
import { useLoaded } from '../../ui/useLoaded';

/** The AI tools that the attribution of an incident offers. */
export function ToolsSection({ projectKey }: { projectKey: string }) {
  const tools = useLoaded(useCallback(async () => readTools(projectKey), [projectKey]));
  return (
    <section className="stack" aria-labelledby="tools-title">
      <h2 id="tools-title">AI tools</h2>
      {tools.state === 'loading' && <Loading of="the AI tools" heights={[80]} />}
      {tools.state === 'failed' && (
        <Failure title="The AI tools could not be read" failure={tools.failure} retry={tools.reload} />
      )}
      {tools.state === 'ready' && <Tools projectKey={projectKey} view={tools.view} />}
    </section>
  );
}

function Tools({ projectKey, view }: { projectKey: string; view: AiTools }) {
  const [now, setNow] = useState(view);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async (tools: string[]) => {
    setBusy(true);
    setFailure(null);
    try {
      setNow(await saveTools(projectKey, now.version, tools));
      setName('');
    } catch (refusal) {
      // What is there now is shown; what was typed stays and can be added to it.
      if (refusal instanceof Conflict) setNow(refusal.current as AiTools);
      setFailure(refusal);
    }
    setBusy(false);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    void save([...now.tools, name]);
  };
  const problem = Object.values(fieldMessages(failure))[0];
  return (
    <>
      <p className="quiet">
        {now.isShipped ? 'This is the list that came with the product. ' : 'This project has its own list. '}A
        tool that is removed stays on the incidents that name it.
      </p>
      {now.tools.length === 0 && <p className="quiet">No tool is offered. Any name may still be written.</p>}
      <ul className="plain stack tight" aria-label="AI tools that are offered">
        {now.tools.map((tool) => (
          <li key={tool} className="row">
            {tool}
            <button
              type="button"
              className="text-button"
              disabled={busy}
              onClick={() => void save(now.tools.filter((one) => one !== tool))}
            >
              Remove {tool}
            </button>
          </li>
        ))}
      </ul>
      {failure !== null && !problem && <Failure title="The AI tools were not saved" failure={failure} />}
      <form className="stack tight" onSubmit={add}>
        <TextField label="Another tool" value={name} error={problem} maxLength={255} onChange={setName} />
        <div className="row">
          <Button type="submit" isDisabled={busy || name.trim() === ''}>
            Add
          </Button>
          {!now.isShipped && (
            <Button appearance="subtle" isDisabled={busy} onClick={() => void save(now.shipped)}>
              Back to the list that came with the product
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
