import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Figure } from '../src/api/metrics';
import type { Standing } from '../src/api/portfolio';
import { fake } from '../src/host/fake';
import { byAttention, reasonsFor } from '../src/portfolio/attention';
import { PortfolioPage } from '../src/portfolio/PortfolioPage';
import { visit } from './render';

test('shows what needs attention first, each number with its interval', async () => {
  const { user } = visit(<PortfolioPage />);
  const table = await screen.findByRole('table', { name: 'Projects' });
  const [first, second, third] = within(table).getAllByRole('rowheader');
  expect(first).toHaveTextContent('Operations (OPS)');
  expect(second).toHaveTextContent('A new project');
  expect(third).toHaveTextContent('Payments');
  const row = first?.closest('tr');
  expect(row).toHaveTextContent('2 improvements overdue');
  expect(row).toHaveTextContent('0.600.40 – 0.82, n = 39');
  expect(row).toHaveTextContent('chance: up to 27%');
  expect(second?.closest('tr')).toHaveTextContent('no data');
  await user.click(screen.getByRole('button', { name: 'Operations (OPS)' }));
  expect(fake.visited).toEqual(['insights of OPS']);
});

const sure: Figure = {
  n: 30,
  value: 0.8,
  median: null,
  p90: null,
  mean: null,
  missing: 0,
  low: 0.6,
  high: 1.1,
  interval: '',
  enough: true,
  numerator: 24,
};
const calm: Standing = {
  key: 'A',
  name: 'A',
  incidents: 30,
  yield: sure,
  recurrence: { ...sure, value: 0.2, chance: { mean: 0.2, low: 0.1, high: 0.3 } },
  overdue: 0,
  mttr: sure,
  coverage: { mined: 30, total: 30, complete: true, minedAt: null, lastError: null },
};

test.each<[string, Partial<Standing>, string[]]>([
  ['nothing', {}, []],
  ['what is late', { overdue: 1 }, ['1 improvement overdue']],
  ['an interval below 1', { yield: { ...sure, high: 0.9 } }, ['Fewer improvements ship than incidents come']],
  ['an interval that is no interval', { yield: { ...sure, high: 0.9, enough: false } }, []],
  [
    'more than chance',
    { recurrence: { ...sure, value: 0.4, chance: { mean: 0.2, low: 0.1, high: 0.3 } } },
    ['More comes back than chance would bring'],
  ],
  [
    'mining that is held up',
    { coverage: { ...calm.coverage, lastError: 'Jira answered 403.' } },
    ['Mining is held up'],
  ],
])('attention is asked for by %s', (_, change, reasons) => {
  expect(reasonsFor({ ...calm, ...change })).toEqual(reasons);
});

test('what is late more often comes first, names decide the rest', () => {
  const order = byAttention([
    { ...calm, name: 'C' },
    { ...calm, name: 'B' },
    { ...calm, name: 'D', overdue: 1 },
    { ...calm, name: 'E', overdue: 4 },
  ]);
  expect(order.map(({ name }) => name)).toEqual(['E', 'D', 'B', 'C']);
});
