import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { readImport, sendHistory, type Format, type ImportReport } from '../../api/imports';
import { Problem } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { Segments } from '../../ui/Segments';
import { TextField } from '../../ui/TextField';
import { Report } from './Report';

const soon = 1_000;

const formats: { value: Format; name: string }[] = [
  { value: 'jsonl', name: 'JSON Lines' },
  { value: 'uci', name: 'ServiceNow log (CSV)' },
];

const about: Record<Format, string> = {
  jsonl:
    'One JSON object a line: id and createdAt, and if they are known acknowledgedAt, resolvedAt, closedAt, reopened, severity (SEV1 to SEV4), components, team.',
  uci: 'The incident log of ServiceNow as UCI publishes it: CSV with its own column names, an event a line.',
};

type Run =
  | { state: 'idle' }
  | { state: 'sending'; share: number }
  | { state: 'reading'; id: string; report: ImportReport | null };

/** Brings the history of incidents that were never in Jira, so that the insights know them too. */
export function ImportSection({ projectKey }: { projectKey: string }) {
  const [format, setFormat] = useState<Format>('jsonl');
  const [zone, setZone] = useState('UTC');
  const [file, setFile] = useState<File | null>(null);
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const [refused, setRefused] = useState<unknown>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const [missing, setMissing] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const id = run.state === 'reading' ? run.id : null;
  const report = run.state === 'reading' ? run.report : null;
  const isRead = report !== null && report.state !== 'running';
  useEffect(() => {
    if (id === null || isRead || unread !== null) return undefined;
    let isGone = false;
    const look = async () => {
      try {
        const found = await readImport(projectKey, id);
        if (!isGone) setRun({ state: 'reading', id, report: found });
      } catch (failure) {
        if (!isGone) setUnread(failure);
      }
    };
    // The first look at once; while it is being read, again and again.
    const timer = setTimeout(() => void look(), report === null ? 0 : soon);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [projectKey, id, report, isRead, unread]);

  const isBusy = run.state === 'sending' || (run.state === 'reading' && !isRead && unread === null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    setUnread(null);
    setMissing(file === null ? 'Choose a file.' : '');
    if (file === null) return;
    setRun({ state: 'sending', share: 0 });
    try {
      const begun = await sendHistory(projectKey, { file, format, zone: zone.trim() }, (share) =>
        setRun({ state: 'sending', share }),
      );
      setRun({ state: 'reading', id: begun, report: null });
      setFile(null);
      if (input.current) input.current.value = '';
    } catch (refusal) {
      setRun({ state: 'idle' });
      setRefused(refusal);
    }
  };
  const zoneProblem = refused instanceof Problem && refused.code === 'unknown-zone' ? refused.message : '';

  return (
    <section className="stack" aria-labelledby="import-title">
      <h2 id="import-title">History from files</h2>
      <p>
        Incidents that were never in Jira can be counted in the insights as well. A file is taken in as a
        whole or not at all; lines that cannot be read are left out and named. Sending a file again replaces
        what came with the same keys.
      </p>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <Segments label="Format" value={format} options={formats} onChange={setFormat} help={about[format]} />
        {format === 'uci' && (
          <TextField
            label="Time zone of its times"
            value={zone}
            error={zoneProblem}
            help="Like Europe/Berlin."
            onChange={setZone}
          />
        )}
        <Field label="File" help="Plain or gzip." error={missing}>
          {({ isInvalid, ...field }) => (
            <input
              {...field}
              ref={input}
              type="file"
              accept=".jsonl,.ndjson,.json,.csv,.gz"
              aria-invalid={isInvalid}
              disabled={isBusy}
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <div className="row">
          <Button type="submit" isDisabled={isBusy}>
            Import
          </Button>
        </div>
      </form>
      {isBusy && <Progress of={run} />}
      {refused !== null && zoneProblem === '' && (
        <Failure title="The file was not taken in" failure={refused} />
      )}
      {unread !== null && (
        <Failure title="The report could not be read" failure={unread} retry={() => setUnread(null)} />
      )}
      {isRead && <Report of={report} />}
    </section>
  );
}

function Progress({ of: run }: { of: Run }) {
  if (run.state !== 'sending') return <p role="status">Reading the report…</p>;
  const { share } = run;
  return (
    <div className="stack tight" role="status">
      <p>
        {share < 1 ? `Sending, ${Math.floor(share * 100)} %` : 'Sent. The last lines are being taken in…'}
      </p>
      <progress aria-label="Sent" value={share} max={1} />
    </div>
  );
}
