import { useCallback } from 'react';
import { host } from '#host';
import { readPortfolio, type Portfolio, type Standing } from '../api/portfolio';
import type { Figure, Unit } from '../api/metrics';
import { DataTable, type Column } from '../numbers/DataTable';
import { PeriodPicker } from '../numbers/PeriodPicker';
import { usePeriod } from '../numbers/usePeriod';
import { count, inWords, share } from '../numbers/words';
import { Part } from '../ui/Part';
import { dayOf, momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { byAttention, reasonsFor } from './attention';
import { Meanings } from './Meanings';

/** All projects that the person may see, what needs attention first. Projects, never people. */
export function PortfolioPage() {
  const { period, picker } = usePeriod('365');
  const portfolio = useLoaded(useCallback(async () => readPortfolio(period), [period]));
  return (
    <main className="page wide">
      <h1>Incident portfolio</h1>
      <PeriodPicker {...picker} />
      <Part title="Projects" loaded={portfolio} height={320}>
        {(view) => <Projects of={view} />}
      </Part>
    </main>
  );
}

function Projects({ of: { period, computedAt, projects } }: { of: Portfolio }) {
  return (
    <>
      <p className="quiet small">
        {dayOf(period.from)} to {dayOf(period.to)}, UTC. Computed {momentOf(computedAt)}. What needs attention
        comes first: improvements that are overdue, a yield whose whole interval lies below 1, more recurrence
        than chance would bring, mining that is held up.
      </p>
      <DataTable
        caption="Projects"
        columns={columns}
        rows={byAttention(projects)}
        keyOf={({ key }) => key}
        file="incident-portfolio.csv"
        none="No project that you may browse tracks incidents yet. A project admin switches it on in the project settings."
      />
      <Meanings />
    </>
  );
}

const columns: Column<Standing>[] = [
  {
    title: 'Project',
    value: ({ key }) => key,
    show: ({ key, name }) => (
      <button type="button" className="text-button" onClick={() => host.navigateToInsights(key)}>
        {name} ({key})
      </button>
    ),
  },
  {
    title: 'Needs attention',
    value: (one) => reasonsFor(one).join('; '),
    show: (one) => <Reasons of={reasonsFor(one)} />,
  },
  { title: 'Incidents', value: ({ incidents }) => incidents, isNumber: true },
  numbered('Yield', 'ratio', (one) => one.yield),
  numbered('Recurrence', 'share', (one) => one.recurrence),
  { title: 'Overdue', value: ({ overdue }) => overdue, isNumber: true },
  numbered('Time to resolve', 'hours', (one) => one.mttr),
  {
    title: 'Mined',
    value: ({ coverage }) => coverage.mined,
    show: ({ coverage: { mined, total, complete } }) =>
      complete ? count(mined) : `${count(mined)} of ${total === null ? 'more' : count(total)}`,
    isNumber: true,
  },
];

function numbered(title: string, unit: Unit, of: (one: Standing) => Figure): Column<Standing> {
  return {
    title,
    value: (one) => of(one).value,
    show: (one) => <Cell of={of(one)} unit={unit} />,
    isNumber: true,
  };
}

/** A number with its interval below it, as small as a table needs it. */
function Cell({ of: { value, n, low, high, enough, chance }, unit }: { of: Figure; unit: Unit }) {
  if (value === null) return <span className="quiet">no data</span>;
  return (
    <>
      {inWords(value, unit)}
      <span className="quiet small beneath">
        {enough && low !== null && high !== null
          ? `${inWords(low, unit)} – ${inWords(high, unit)}`
          : `not enough data`}
        , n = {count(n)}
      </span>
      {chance && <span className="quiet small beneath">chance: up to {share(chance.high)}</span>}
    </>
  );
}

function Reasons({ of: reasons }: { of: string[] }) {
  if (reasons.length === 0) return <span className="quiet">Nothing</span>;
  return (
    <ul className="plain">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
