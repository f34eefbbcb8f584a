import type {
  Asked,
  Figure,
  Funnel,
  Metric,
  Metrics,
  Overdue,
  PastTheGate,
  Point,
  Reductions,
  Unit,
} from '../../api/metrics';
import type { HeatMap, Pareto } from '../../api/pareto';
import type { Mining } from '../../api/mining';

const computedAt = '2025-12-31T10:42:00Z';
const incidents = [4, 3, 5, 2, 4, 3, 6, 2, 3, 2, 3, 2];
const shipped = [1, 2, 2, 3, 4, 3, 5, 4, 3, 4, 3, 2];
const few = 3;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const lastDay = (month: number) => new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10);

function figure(n: number, value: number | null, numerator: number | null = null): Figure {
  const enough = n > few && value !== null;
  return {
    n,
    value,
    median: value === null ? null : value * 0.8,
    p90: value === null ? null : value * 2,
    mean: value,
    missing: 0,
    low: enough ? value * 0.75 : null,
    high: enough ? value * 1.3 : null,
    interval: enough ? 'bootstrap 95 %' : null,
    enough,
    numerator,
  };
}

interface Kind {
  id: string;
  name: string;
  definition: string;
  goal: string | null;
  unit: Unit;
  better: Metric['better'];
  /** The value of a month. */
  of: (month: number) => number;
}

const kinds: Kind[] = [
  {
    id: 'improvement-yield',
    name: 'Improvement Yield',
    definition:
      'Improvements shipped divided by incidents. Each shipped improvement counts once per period, even if it serves several incidents.',
    goal: '≥ 1.0',
    unit: 'ratio',
    better: 'up',
    of: (month) => (shipped[month] ?? 0) / (incidents[month] ?? 1),
  },
  {
    id: 'incidents-with-shipped',
    name: 'Incidents with an improvement shipped',
    definition: 'Share of incidents with at least one improvement shipped.',
    goal: null,
    unit: 'share',
    better: 'up',
    of: (month) => 0.4 + month / 40,
  },
  {
    id: 'recurrence-rate',
    name: 'Recurrence Rate',
    definition:
      'Share of incidents with the same root-cause class and component as an earlier incident within the look-back window.',
    goal: 'trending to 0',
    unit: 'share',
    better: 'down',
    of: (month) => 0.35 - month / 60,
  },
  {
    id: 'improvement-lag',
    name: 'Improvement Lag',
    definition: 'Days from the close of an incident to the deployment of its improvement.',
    goal: 'trending down',
    unit: 'days',
    better: 'down',
    of: (month) => 30 - month * 1.5,
  },
  {
    id: 'mttr',
    name: 'Time to resolve',
    definition: 'Hours from detected to resolved. The value is the median; the mean is MTTR.',
    goal: 'SEV-0 < 1 h, SEV-1 < 4 h',
    unit: 'hours',
    better: 'down',
    of: (month) => 4 - month / 6,
  },
  {
    id: 'incident-volume',
    name: 'Incident volume',
    definition: 'Incidents identified in the period.',
    goal: null,
    unit: 'count',
    better: 'none',
    of: (month) => incidents[month] ?? 0,
  },
];

function totalOf({ id, of }: Kind, months: number[]): Figure {
  const n = sum(months.map((month) => incidents[month] ?? 0));
  if (n === 0) return figure(0, null);
  const made = sum(months.map((month) => shipped[month] ?? 0));
  if (id === 'improvement-yield') return figure(n, made / n, made);
  if (id === 'incident-volume') return figure(n, n, n);
  const total = figure(n, sum(months.map(of)) / months.length);
  if (id !== 'recurrence-rate') return total;
  return { ...total, chance: n < 10 ? null : { mean: 0.19, low: 0.12, high: 0.27 } };
}

const pointOf = (kind: Kind, month: number): Point => ({
  start: `2025-${String(month + 1).padStart(2, '0')}-01`,
  end: lastDay(month),
  ...figure(
    incidents[month] ?? 0,
    kind.of(month),
    kind.id === 'improvement-yield' ? (shipped[month] ?? 0) : null,
  ),
  ...(kind.id === 'recurrence-rate' ? { chance: { mean: 0.19, low: 0.1, high: 0.3 } } : {}),
});

const named: Record<string, [string, string][]> = {
  component: [
    ['checkout', 'checkout'],
    ['auth-gateway', 'auth-gateway'],
    ['ledger', 'ledger'],
  ],
  class: [
    ['slow-dependency', 'Slow dependency not tolerated'],
    ['config-drift', 'Configuration drift'],
  ],
  severity: [
    ['sev1', 'SEV-1'],
    ['sev2', 'SEV-2'],
  ],
  tool: [['copilot', 'Copilot']],
  team: [],
};

/** A year of incidents of project OPS; any other project has just been installed. */
export function metrics(projectKey: string, { from, to, grain, by }: Asked): Metrics {
  const empty = projectKey !== 'OPS';
  const months = incidents
    .map((_, month) => month)
    .filter((month) => {
      const start = `2025-${String(month + 1).padStart(2, '0')}`;
      return !empty && (!from || start >= from.slice(0, 7)) && (!to || start <= to.slice(0, 7));
    });
  const groupsOf = (kind: Kind): Metric['groups'] => [
    {
      key: null,
      label: 'All',
      total: totalOf(kind, months),
      points: months.map((month) => pointOf(kind, month)),
    },
    ...(named[by] ?? []).map(([key, label], i) => ({
      key,
      label,
      total: totalOf(kind, months.slice(i)),
      points: months.slice(i).map((month) => pointOf(kind, month)),
    })),
  ];
  return {
    project: { key: projectKey, name: empty ? 'A new project' : 'Operations' },
    grain,
    by,
    period: { from: from ?? '2025-01-01', to: to ?? '2025-12-31' },
    computedAt,
    coverage: empty
      ? { mined: 0, total: 12, complete: false, minedAt: null, lastError: null }
      : { mined: 39, total: 39, complete: true, minedAt: '2025-12-31T10:40:00Z', lastError: null },
    lookbackDays: 365,
    scope: 'project',
    metrics: kinds.map(({ of, ...kind }) => ({ ...kind, groups: groupsOf({ ...kind, of }) })),
    diagnosis:
      months.length === 12 ? ['Improvements ship for most incidents, and less comes back than before.'] : [],
  };
}

export const metricsCsv = (projectKey: string): string =>
  `metric,group,start,end,n,value\r\nimprovement-yield,All,2025-01-01,2025-12-31,39,0.92\r\n# ${projectKey}\r\n`;

const stages: Funnel['stages'] = [
  { id: 'incident', label: 'Incidents', count: 39, definition: 'Incidents identified in the period.' },
  { id: 'extract', label: 'Extract complete', count: 31, definition: 'Of those, with a complete Extract.' },
  {
    id: 'committed',
    label: 'Improvement committed',
    count: 28,
    definition: 'Of those, with an improvement committed to.',
  },
  {
    id: 'shipped',
    label: 'Improvement shipped',
    count: 25,
    definition: 'Of those, with an improvement shipped.',
  },
  {
    id: 'validated',
    label: 'Improvement validated',
    count: 9,
    definition: 'Of those, with a shipped improvement that was seen to work.',
  },
];

export const funnel = (projectKey: string): Funnel => ({
  computedAt,
  stages: projectKey === 'OPS' ? stages : stages.map((stage) => ({ ...stage, count: 0 })),
});

export const pastTheGate = (projectKey: string): PastTheGate => ({
  computedAt,
  ...(projectKey === 'OPS'
    ? { incidents: 39, waivers: 2, overrides: 1, bypasses: 3 }
    : { incidents: 0, waivers: 0, overrides: 0, bypasses: 0 }),
});

export const overdue = (projectKey: string): Overdue => ({
  computedAt,
  items:
    projectKey === 'OPS'
      ? [
          {
            key: 'APP-7',
            summary: 'Guest checkout while sign-in is slow',
            incident: 'OPS-1',
            since: '2025-11-14',
            owner: 'Stefan Okafor',
          },
          {
            key: 'APP-9',
            summary: '=Retry with backoff',
            incident: 'OPS-2',
            since: '2025-12-01',
            owner: null,
          },
        ]
      : [],
});

export const reductions = (projectKey: string): Reductions => ({
  computedAt,
  items:
    projectKey === 'OPS'
      ? [
          {
            classKey: 'slow-dependency',
            className: 'Slow dependency not tolerated',
            shippedAt: '2025-06-20T09:00:00Z',
            before: { repeats: 7, days: 170 },
            after: { repeats: 2, days: 194 },
            ratio: 0.25,
            low: 0.03,
            high: 1.3,
            enough: true,
          },
          {
            classKey: 'config-drift',
            className: 'Configuration drift',
            shippedAt: '2025-12-18T09:00:00Z',
            before: { repeats: 1, days: 340 },
            after: { repeats: 0, days: 13 },
            ratio: null,
            low: null,
            high: null,
            enough: false,
          },
        ]
      : [],
});

export const mining = (projectKey: string): Mining => ({
  phase: projectKey === 'OPS' ? 'incremental' : 'backfill',
  mined: projectKey === 'OPS' ? 39 : 0,
  total: projectKey === 'OPS' ? 39 : 12,
  complete: projectKey === 'OPS',
  perMinute: projectKey === 'OPS' ? 820.5 : null,
  remainingSeconds: null,
  points: { usedThisHour: 1234, budgetPerHour: 20_000 },
  pausedUntil: null,
  pauseReason: null,
  lastError: null,
  minedAt: projectKey === 'OPS' ? '2025-12-31T10:40:00Z' : null,
  startedAt: '2025-12-31T10:00:00Z',
});

const classes: [string, string, number][] = [
  ['slow-dependency', 'Slow dependency not tolerated', 15],
  ['config-drift', 'Configuration drift', 9],
  ['data-edge-case', 'Data edge case', 7],
  ['capacity', 'Capacity exhausted', 5],
];

export function pareto(projectKey: string, by: Pareto['by'], weight: Pareto['weight']): Pareto {
  const items =
    by === 'class'
      ? classes
      : ([
          ['checkout', 'checkout', 20],
          ['ledger', 'ledger', 16],
        ] as [string, string, number][]);
  const weighed =
    projectKey === 'OPS'
      ? items.map(([key, label, n]) => ({ key, label, value: n * (weight === 'cost' ? 6 : 1) }))
      : [];
  const total = sum(weighed.map(({ value }) => value));
  return {
    computedAt,
    n: weighed.length === 0 ? 0 : 39,
    unclassified: weighed.length === 0 ? 0 : 3,
    by,
    weight,
    items: weighed.map((one, i) => ({
      ...one,
      share: one.value / total,
      cumulative: sum(weighed.slice(0, i + 1).map(({ value }) => value)) / total,
    })),
  };
}

export const heatMap = (projectKey: string): HeatMap => ({
  computedAt,
  n: projectKey === 'OPS' ? 36 : 0,
  classes: projectKey === 'OPS' ? classes.map(([key, label]) => ({ key, label })) : [],
  components: projectKey === 'OPS' ? ['checkout', 'auth-gateway', 'ledger'] : [],
  cells:
    projectKey === 'OPS'
      ? [
          { classKey: 'slow-dependency', component: 'checkout', n: 11 },
          { classKey: 'slow-dependency', component: 'auth-gateway', n: 4 },
          { classKey: 'config-drift', component: 'ledger', n: 9 },
          { classKey: 'data-edge-case', component: 'checkout', n: 7 },
          { classKey: 'capacity', component: 'ledger', n: 5 },
        ]
      : [],
});
