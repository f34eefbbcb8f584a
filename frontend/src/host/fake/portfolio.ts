import type { Figure } from '../../api/metrics';
import type { Portfolio, Standing } from '../../api/portfolio';

const figure = (n: number, value: number | null, low: number | null, high: number | null): Figure => ({
  n,
  value,
  median: value,
  p90: value,
  mean: value,
  missing: 0,
  low,
  high,
  interval: low === null ? null : 'bootstrap 95 %',
  enough: low !== null,
  numerator: null,
});

const mined = (issues: number) => ({
  mined: issues,
  total: issues,
  complete: true,
  minedAt: '2025-12-31T10:40:00Z',
  lastError: null,
});

const projects: Standing[] = [
  {
    key: 'PAY',
    name: 'Payments',
    incidents: 24,
    yield: figure(24, 1.2, 0.9, 1.6),
    recurrence: { ...figure(20, 0.2, 0.06, 0.44), chance: { mean: 0.2, low: 0.1, high: 0.3 } },
    overdue: 0,
    mttr: figure(24, 1.6, 1, 2.3),
    coverage: mined(24),
  },
  {
    key: 'OPS',
    name: 'Operations',
    incidents: 39,
    yield: figure(39, 0.6, 0.4, 0.82),
    recurrence: { ...figure(36, 0.5, 0.33, 0.67), chance: { mean: 0.19, low: 0.12, high: 0.27 } },
    overdue: 2,
    mttr: figure(39, 4, 3, 5.3),
    coverage: mined(39),
  },
  {
    key: 'NEW',
    name: 'A new project',
    incidents: 0,
    yield: figure(0, null, null, null),
    recurrence: figure(0, null, null, null),
    overdue: 0,
    mttr: figure(0, null, null, null),
    coverage: { mined: 0, total: 12, complete: false, minedAt: null, lastError: null },
  },
];

export const portfolio = (): Portfolio => ({
  period: { from: '2025-01-01', to: '2025-12-31' },
  computedAt: '2025-12-31T10:42:00Z',
  projects,
});
