import type { Insights, Period } from '../../api/insights';

const incidents = [4, 3, 5, 2, 4, 3, 6, 2, 3, 2, 3, 2];
const shipped = [1, 2, 2, 3, 4, 3, 5, 4, 3, 4, 3, 2];

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}

const yieldDefinition =
  'Improvements shipped divided by incidents. Each shipped improvement counts once per period, even if it serves several incidents.';
const recurrenceDefinition =
  'Share of incidents with the same root-cause class and component as an earlier incident within the look-back window.';

/** A year of incidents of project OPS; any other project has just been installed. */
export function insights(projectKey: string, { from, to }: Period): Insights {
  const empty = projectKey !== 'OPS';
  const months = incidents
    .map((count, i) => ({
      month: `2025-${String(i + 1).padStart(2, '0')}`,
      incidents: empty ? 0 : count,
      shipped: empty ? 0 : (shipped[i] ?? 0),
    }))
    .filter(({ month }) => (!from || month >= from.slice(0, 7)) && (!to || month <= to.slice(0, 7)));
  const n = sum(months.map((month) => month.incidents));
  const numerator = sum(months.map((month) => month.shipped));
  const repeated = Math.round(n * 0.23);
  return {
    project: { key: projectKey, name: empty ? 'A new project' : 'Operations' },
    period: { from: from ?? '2025-01-01', to: to ?? '2025-12-31' },
    computedAt: '2025-12-31T10:42:00Z',
    coverage: empty
      ? { mined: 0, total: 12, complete: false, minedAt: null, lastError: null }
      : { mined: 39, total: 39, complete: true, minedAt: '2025-12-31T10:40:00Z', lastError: null },
    incidents: n,
    improvements: n === 0 ? 0 : numerator + 7,
    shipped: numerator,
    waivers: n === 0 ? 0 : 2,
    overrides: n === 0 ? 0 : 1,
    bypasses: n === 0 ? 0 : 3,
    improvementYield: {
      value: n === 0 ? null : numerator / n,
      numerator,
      n,
      definition: yieldDefinition,
      goal: '≥ 1.0',
      incidentsWithShipped: { count: Math.min(n, 25), share: n === 0 ? null : Math.min(n, 25) / n },
    },
    recurrenceRate: {
      value: n === 0 ? null : repeated / n,
      numerator: repeated,
      n,
      unclassified: empty ? 0 : 3,
      lookbackDays: 365,
      chance: n === 0 ? null : { value: 0.19, low: 0.12, high: 0.27, permutations: 1000 },
      definition: recurrenceDefinition,
      goal: 'trending to 0',
    },
    months,
    diagnosis:
      n === 0
        ? null
        : 'Improvements ship for most incidents, and what comes back is about what chance alone would bring.',
  };
}
