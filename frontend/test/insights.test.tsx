import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { InsightsPage } from '../src/insights/InsightsPage';
import { remaining } from '../src/insights/mining/remaining';
import { lastDays, periodOf, problemWith } from '../src/numbers/period';
import { visit } from './render';

const region = async (name: string) => screen.findByRole('region', { name });

test('shows the headline with interval, n, goal, chance band and coverage', async () => {
  visit(<InsightsPage projectKey="OPS" />);
  const yielded = await region('Improvement Yield');
  expect(yielded).toHaveTextContent('0.92');
  expect(yielded).toHaveTextContent('Between 0.69 and 1.20 (bootstrap 95 %); n = 39');
  expect(yielded).toHaveTextContent('36 improvements shipped, 39 incidents');
  expect(yielded).toHaveTextContent('Goal: ≥ 1.0');
  const recurring = screen.getByRole('region', { name: 'Recurrence Rate' });
  expect(recurring).toHaveTextContent('Chance alone would bring 19% (between 12% and 27%)');
  expect(screen.getByText('39 of 39 issues mined.')).toBeVisible();
  expect(screen.getByText(/Computed/, { selector: 'p.quiet.small:first-child' })).toBeVisible();
});

test('a question mark unfolds the definition, and from there what the documentation says', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  const yielded = await region('Improvement Yield');
  const question = within(yielded).getByRole('button', { name: 'What is Improvement Yield?' });
  expect(question).toHaveAttribute('aria-expanded', 'false');
  await user.click(question);
  expect(within(yielded).getByText(/counts once per period/)).toBeVisible();
  await user.click(within(yielded).getByRole('button', { name: 'How it is counted, and its traps' }));
  expect(
    await within(yielded).findByText(/Improvements that shipped in the period ÷ incidents/),
  ).toBeVisible();
});

test('a number over time has words and a table with everything behind it', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  const words = /^Line per month, Improvement Yield: 0.25 \(n = 4\) in Jan 2025, 1.00 \(n = 2\) in Dec 2025/;
  expect(await screen.findByRole('img', { name: words })).toBeVisible();
  const part = await region('Over time: Improvement Yield');
  await user.click(within(part).getByText('Show the numbers'));
  const february = (await within(part).findByText('Feb 2025')).closest('tr');
  expect(february).toHaveTextContent('not enough data');
});

test('another number is one choice away', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.selectOptions(await screen.findByLabelText('Number'), 'Time to resolve');
  const words = /Line per month, Time to resolve: 4 h \(n = 4\)/;
  expect(await screen.findByRole('img', { name: words })).toBeVisible();
});

test('compares groups with their intervals', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.selectOptions(await screen.findByLabelText('Compare'), 'By component');
  const part = await region('Incident volume, by component');
  expect(await within(part).findByRole('img', { name: /checkout 39, between 29.3 and 50.7/ })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Component' }), 'ledger');
  expect(await screen.findByRole('img', { name: /Improvement Yield of ledger/ })).toBeVisible();
});

test('shows how far incidents came, what comes up most, what is late and what helped', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  const funnel = await region('From incident to improvement');
  expect(await within(funnel).findByText(/Improvement validated/)).toHaveTextContent('9 (23.1%)');
  const pareto = await region('What comes up most');
  expect(
    await within(pareto).findByRole('img', { name: /Slow dependency not tolerated has 41.7%/ }),
  ).toBeVisible();
  await user.click(within(pareto).getByRole('radio', { name: 'Hours' }));
  expect(await within(pareto).findByRole('img', { name: /of the hours/ })).toBeVisible();
  const late = await region('Overdue improvements');
  await user.click(await within(late).findByRole('button', { name: 'APP-7' }));
  expect(fake.visited).toEqual(['APP-7']);
  const helped = await region('Did it help?');
  const drift = (await within(helped).findByText('Configuration drift')).closest('tr');
  expect(drift).toHaveTextContent('0 repeats in 13 days');
  expect(drift).toHaveTextContent('not enough data');
});

test('a table can be taken along, and nothing in it is a formula', async () => {
  const saved: string[] = [];
  vi.stubGlobal(
    'Blob',
    class {
      constructor([text]: string[]) {
        saved.push(text ?? '');
      }
    },
  );
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: 'Save as CSV: Overdue improvements' }));
  expect(await screen.findByText('Saved as OPS-overdue.csv.')).toBeVisible();
  expect(saved[0]).toContain("APP-9,'=Retry with backoff,OPS-2,2025-12-01,\r\n");
  await user.click(screen.getByRole('button', { name: 'Save as CSV: All numbers' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]).toContain('improvement-yield,All,2025-01-01,2025-12-31,39');
  vi.unstubAllGlobals();
});

test('where a file cannot be saved, it can be copied', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: 'Copy: Overdue improvements' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toContain('Improvement,Summary,Incident,Due since,Owner');
});

test('a project without incidents says “not enough data” instead of a number', async () => {
  visit(<InsightsPage projectKey="NEW" />);
  expect(within(await region('Improvement Yield')).getByText('Not enough data')).toBeVisible();
  expect(within(await region('Recurrence Rate')).getByText('Not enough data')).toBeVisible();
  expect(screen.getByText('Still mining')).toBeVisible();
  expect(await screen.findByText('No incident in this period.')).toBeVisible();
});

test('asks for the dates that were chosen, and not before both make sense', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('radio', { name: 'Dates' }));
  const from = screen.getByLabelText('From');
  const to = screen.getByLabelText('To');
  await user.clear(from);
  await user.type(from, '2025-04-01');
  await user.clear(to);
  await user.type(to, '2025-03-01');
  expect(await screen.findByText('The first date is after the last.')).toBeVisible();
  await user.clear(to);
  await user.type(to, '2025-04-30');
  const yielded = await region('Improvement Yield');
  await waitFor(() => expect(yielded).toHaveTextContent('n = 2'));
  expect(yielded).toHaveTextContent('Not enough data for an interval');
});

test('one part that cannot be read leaves the others alone', async () => {
  fake.backend.refuse(/pareto/, new Refusal(503, 'busy', 'Jira asks us to wait.'));
  visit(<InsightsPage projectKey="OPS" />);
  expect(await screen.findByText('Jira asks us to wait.')).toBeVisible();
  expect(await region('Improvement Yield')).toBeVisible();
});

test('says how far mining is, and what it costs', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByText('Mining', { selector: 'summary' }));
  expect(await screen.findByText('821 issues a minute')).toBeVisible();
  expect(screen.getByText('1,234 of 20,000')).toBeVisible();
});

test('mining again that is not allowed says so', async () => {
  fake.backend.refuse(/mine-again/, new Refusal(403, 'not-allowed', 'Only project admins can do this.'));
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByText('Mining', { selector: 'summary' }));
  await user.click(await screen.findByRole('button', { name: 'Mine again' }));
  expect(await screen.findByText('Only project admins can do this.')).toBeInTheDocument();
});

test.each([
  [null, 'not known yet'],
  [20, 'about a minute'],
  [280, 'about 5 minutes'],
  [7200, 'about 2 hours'],
])('%s seconds are “%s”', (seconds, words) => {
  expect(remaining(seconds)).toBe(words);
});

test('a period includes today and its first day, in UTC', () => {
  const lateEvening = Date.parse('2026-03-01T23:30:00-05:00');
  expect(lastDays(30, lateEvening)).toEqual({ from: '2026-02-01', to: '2026-03-02' });
  expect(periodOf('all', {}, lateEvening)).toEqual({});
  expect(problemWith({ from: '2026-02-01', to: '' })).toBe('Choose both dates.');
});
