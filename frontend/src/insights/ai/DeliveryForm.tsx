import Button from '@atlaskit/button/default/button';
import { useRef, useState, type FormEvent } from 'react';
import { saveDelivery, type Delivery } from '../../api/delivery';
import { Conflict, fieldMessages } from '../../api/problem';
import { Failure } from '../../ui/Failure';
import { figuresOf, nextMonth, problemsIn, typedOf, type Typed } from './figures';
import { MonthRow } from './MonthRow';

interface Props {
  of: Delivery;
  projectKey: string;
  saved: (view: Delivery) => void;
  cancel: () => void;
}

const columns = [
  'Month',
  'Deployments',
  'Rollbacks',
  'Thousands of changed lines',
  'Written with AI, %',
  'How that is known',
];

/** The figures of all months, to be written down. What nobody knows stays empty. */
export function DeliveryForm({ of: view, projectKey, saved, cancel }: Props) {
  const [version, setVersion] = useState(view.version);
  const [months, setMonths] = useState<Typed[]>(() => view.months.map(typedOf));
  const [failure, setFailure] = useState<unknown>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const rows = useRef(view.months.length);

  const add = () => {
    const month = nextMonth(
      months.map((one) => one.month),
      view.latest,
    );
    const empty = { deployments: null, rollbacks: null, changedKloc: null, aiShare: null, aiEvidence: null };
    setMonths([...months, typedOf({ month, ...empty }, rows.current++)]);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsIn(months);
    setProblems(wrong);
    setFailure(null);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    try {
      saved(await saveDelivery(projectKey, version, months.map(figuresOf)));
    } catch (refusal) {
      // What was typed stays; saved again, it takes the place of what somebody else saved meanwhile.
      if (refusal instanceof Conflict) setVersion((refusal.current as Delivery).version);
      setProblems(fieldMessages(refusal));
      setFailure(refusal);
      setBusy(false);
    }
  };
  const isSaid = Object.keys(problems).some((field) => field.startsWith('months['));
  return (
    <form className="stack" onSubmit={(event) => void save(event)} aria-label="Delivery figures">
      <p className="small">
        Numbers of the whole project, never of a person. The share of lines written with AI is{' '}
        <em>measured</em> where a tool or the repository records it, <em>sampled</em> where some changes were
        counted, else <em>estimated</em>.
      </p>
      {failure !== null && !isSaid && <Failure title="The figures were not saved" failure={failure} />}
      {months.length === 0 ? (
        <p className="quiet">No month yet.</p>
      ) : (
        <div className="data" role="region" aria-label="Delivery figures, table" tabIndex={0}>
          <table className="editable">
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {months.map((one, i) => (
                <MonthRow
                  key={one.row}
                  of={one}
                  place={i}
                  problems={problems}
                  change={(next) => setMonths(months.map((month) => (month.row === one.row ? next : month)))}
                  remove={() => setMonths(months.filter((month) => month.row !== one.row))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        <Button onClick={add} isDisabled={busy}>
          Add a month
        </Button>
        <Button type="submit" appearance="primary" isDisabled={busy}>
          Save
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
