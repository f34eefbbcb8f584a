import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { InsightsPage } from '../src/insights/InsightsPage';
import { nextMonth } from '../src/insights/ai/figures';
import { visit } from './render';

async function look() {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(screen.getByRole('tab', { name: 'AI' }));
  return user;
}

const table = async (name: string) => screen.findByRole('table', { name }, { timeout: 5000 });

test('generated code is told apart by tool, category and failure mode, with evidence, n and coverage', async () => {
  const user = await look();
  const tools = await table('Generated code by tool');
  expect(
    within(tools).getByRole('row', { name: /^GitHub Copilot 6 50% .*12 2 linked, 4 named$/ }),
  ).toBeVisible();
  expect(screen.getByText(/^Coverage: 69.2% of incidents have a yes or a no/)).toHaveTextContent(
    'Evidence of a yes: 4 linked, 6 named, 2 stated.',
  );
  const answers = screen.getByText('Not answered').parentElement;
  expect(answers).toHaveTextContent('8');
  await user.click(screen.getByRole('radio', { name: 'Failure mode' }));
  expect(within(await table('Generated code by failure mode')).getByText('Edge case missed')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Category' }));
  expect(within(await table('Generated code by category')).getByText('Agent')).toBeVisible();
});

test('without enough months nothing is said about AI and failures', async () => {
  await look();
  const relations = await table('Ratios against the AI share');
  expect(within(relations).getAllByText('Not enough data (2 of 8 months)')).toHaveLength(3);
  expect(screen.getByText(/that does not say what causes what/)).toBeVisible();
  const months = await table('Delivery by month');
  const [, latest] = within(months).getAllByRole('row');
  expect(latest).toHaveTextContent('Dec 2025');
  expect(within(months).getByRole('row', { name: /^Oct 2025 20%/ })).toHaveTextContent('0.08');
});

test('an admin writes a month down, in per cent and with what it rests on', async () => {
  const user = await look();
  await user.click(await screen.findByRole('button', { name: 'Edit the figures' }));
  await user.click(screen.getByRole('button', { name: 'Add a month' }));
  expect(screen.getByLabelText('Month of row 4')).toHaveValue('2026-01');
  await user.type(screen.getByLabelText('Deployments in 2026-01'), '25');
  await user.type(screen.getByLabelText('Per cent written with AI in 2026-01'), '33,5');
  await user.selectOptions(screen.getByLabelText('How that is known for 2026-01'), 'Measured');
  await user.click(screen.getByRole('button', { name: 'Remove 2025-12' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const months = await table('Delivery by month');
  expect(within(months).getByRole('row', { name: /^Jan 2026 33.5% ?measured 25/ })).toBeVisible();
  expect(within(months).queryByText('Dec 2025')).not.toBeInTheDocument();
  expect(fake.backend.delivery.view().months.at(-1)?.aiShare).toBeCloseTo(0.335);
});

test('what is no number, and what the backend refuses, stands beside its field', async () => {
  const user = await look();
  await user.click(await screen.findByRole('button', { name: 'Edit the figures' }));
  const rollbacks = screen.getByLabelText('Rollbacks in 2025-11');
  await user.clear(rollbacks);
  await user.type(rollbacks, '1.5');
  await user.type(screen.getByLabelText('Per cent written with AI in 2025-12'), '101');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Write a whole number.')).toBeVisible();
  expect(screen.getByText('At most 100 per cent.')).toBeVisible();
  await user.clear(rollbacks);
  await user.clear(screen.getByLabelText('Per cent written with AI in 2025-12'));
  const month = screen.getByLabelText('Month of row 3');
  await user.clear(month);
  await user.type(month, '2025-11');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('This month is there twice.')).toBeVisible();
});

test('who saves at the same time as somebody else is told, and loses nothing', async () => {
  const user = await look();
  await user.click(await screen.findByRole('button', { name: 'Edit the figures' }));
  await user.type(screen.getByLabelText('Deployments in 2025-12'), '9');
  fake.backend.delivery.save({ version: 1, months: [] });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Somebody else saved/)).toBeVisible();
  expect(screen.getByLabelText('Deployments in 2025-12')).toHaveValue('309');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await table('Delivery by month')).toBeVisible();
});

test('who may not edit only reads, and a project without figures says where they come from', async () => {
  fake.backend.delivery.mayEdit = false;
  fake.backend.delivery.save({ version: 1, months: [] });
  await look();
  expect(await screen.findByText(/^No figures yet/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit the figures' })).not.toBeInTheDocument();
});

test('what cannot be read says so and leaves the other part alone', async () => {
  fake.backend.refuse(/ai-volume/, new Refusal(503, 'jira-down', 'Jira does not answer.'));
  await look();
  expect(await screen.findByText('Generated code in incidents could not be read')).toBeVisible();
  expect(await table('Delivery by month')).toBeVisible();
});

test.each([
  [[], '2026-01', '2026-01'],
  [['2025-12'], '2026-01', '2026-01'],
  [['2025-11', '2025-03'], '2026-01', '2025-12'],
  [['2026-01'], '2026-01', ''],
  [['soon'], '2026-01', '2026-01'],
])('after %j comes the next month, but none that has not begun', (months, latest, next) => {
  expect(nextMonth(months, latest)).toBe(next);
});
