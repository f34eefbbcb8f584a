import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { InsightsPage } from '../src/insights/InsightsPage';
import { lastDays, periodOf, problemWith } from '../src/insights/period';
import { visit } from './render';

test('shows the rates with definition, n, chance level and coverage', async () => {
  visit(<InsightsPage projectKey="OPS" />);
  const yielded = await screen.findByRole('region', { name: 'Improvement Yield' });
  expect(yielded).toHaveTextContent('0.92');
  expect(yielded).toHaveTextContent('n = 39');
  expect(yielded).toHaveTextContent('Each shipped improvement counts once per period');
  const recurring = screen.getByRole('region', { name: 'Recurrence Rate' });
  expect(recurring).toHaveTextContent('9 of 39 incidents');
  expect(recurring).toHaveTextContent('Chance alone would bring 19% (between 12% and 27%');
  expect(screen.getByText('39 of 39 issues mined.')).toBeVisible();
});

test('the chart has words and a table with every number', async () => {
  visit(<InsightsPage projectKey="OPS" />);
  expect(
    await screen.findByRole('img', { name: /2025-01 to 2025-12: 39 incidents and 36 improvements shipped/ }),
  ).toBeVisible();
  const july = screen.getByText('2025-07', { selector: 'th' }).closest('tr');
  expect(july).toHaveTextContent('2025-0765');
});

test('a project without incidents says “not enough data” instead of a number', async () => {
  visit(<InsightsPage projectKey="NEW" />);
  const yielded = await screen.findByRole('region', { name: 'Improvement Yield' });
  expect(within(yielded).getByText('Not enough data')).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: 'Recurrence Rate' })).getByText('Not enough data'),
  ).toBeVisible();
  expect(screen.getByText('Still mining')).toBeVisible();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
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
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Improvement Yield' })).toHaveTextContent('(n = 2)'),
  );
  expect(screen.getByRole('region', { name: 'Improvement Yield' })).toHaveTextContent(
    'Only 2 to go by: read it with care.',
  );
});

test('mining again that is not allowed says so', async () => {
  fake.backend.refuse(/mine-again/, new Refusal(403, 'not-allowed', 'Only project admins can do this.'));
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(await screen.findByText('Do the numbers look wrong?'));
  await user.click(screen.getByText('Mine again'));
  expect(await screen.findByText('Only project admins can do this.')).toBeInTheDocument();
});

test('a period includes today and its first day, in UTC', () => {
  const lateEvening = Date.parse('2026-03-01T23:30:00-05:00');
  expect(lastDays(30, lateEvening)).toEqual({ from: '2026-02-01', to: '2026-03-02' });
  expect(periodOf('all', {}, lateEvening)).toEqual({});
  expect(problemWith({ from: '2026-02-01', to: '' })).toBe('Choose both dates.');
});
