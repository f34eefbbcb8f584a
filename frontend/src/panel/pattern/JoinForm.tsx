import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { findFindings, joinFinding, type FindingsOfIncident } from '../../api/findings';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { TextField } from '../../ui/TextField';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  incidentKey: string;
  projectKey: string;
  /** Findings that the incident belongs to already. */
  known: string[];
  done: (now: FindingsOfIncident) => void;
  cancel: () => void;
}

/** Puts the incident into a finding that is already there. */
export default function JoinForm({ incidentKey, projectKey, known, done, cancel }: Props) {
  const [query, setQuery] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const found = useLoaded(useCallback(async () => findFindings(projectKey, query), [projectKey, query]));
  const join = async (id: string) => {
    setBusy(true);
    setFailure(null);
    try {
      done(await joinFinding(incidentKey, id));
    } catch (refusal) {
      setFailure(refusal);
      setBusy(false);
    }
  };
  const offered = found.view?.findings.filter(({ id }) => !known.includes(id)) ?? [];
  return (
    <section className="card stack" aria-label="Join a finding">
      {failure !== null && <Failure title="The incident did not join" failure={failure} />}
      <TextField label="Search open findings" value={query} onChange={setQuery} />
      {found.state === 'loading' && <Loading of="the findings" heights={[32, 32]} />}
      {found.state === 'failed' && (
        <Failure title="The findings could not be read" failure={found.failure} retry={found.reload} />
      )}
      {found.state === 'ready' && offered.length === 0 && (
        <p className="quiet" role="status">
          {query ? 'No open finding says this.' : 'There is no other open finding in this project.'}
        </p>
      )}
      {offered.length > 0 && (
        <ul className="plain stack tight" aria-label="Open findings">
          {offered.map(({ id, title, incidents }) => (
            <li key={id} className="row apart">
              <span>
                {title}{' '}
                <span className="quiet small">
                  {incidents} {incidents === 1 ? 'incident' : 'incidents'}
                </span>
              </span>
              <Button
                spacing="compact"
                isDisabled={busy}
                aria-label={`Join ${title}`}
                onClick={() => void join(id)}
              >
                Join
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
