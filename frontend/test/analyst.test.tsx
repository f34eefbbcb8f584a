import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AnalystPage } from '../src/analyst/AnalystPage';
import { heatOf } from '../src/analyst/heat';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { visit } from './render';

const queue = async () => screen.findByRole('region', { name: 'Do these have one cause?' });

test('shows two incidents side by side, with reasons and with what speaks against it', async () => {
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  const first = await screen.findByRole('article', { name: 'OPS-1 and OPS-2' });
  expect(first).toHaveTextContent('Checkout waits for sign-in');
  expect(first).toHaveTextContent('Both mention session timeouts');
  await user.click(screen.getByRole('button', { name: 'Next pair' }));
  const second = screen.getByRole('article', { name: 'OPS-3 and OPS-2' });
  expect(within(second).getByText('Look twice')).toBeVisible();
  expect(second).toHaveTextContent('the contributing factors differ');
});

test('a digit answers and leads to the next pair, and the precision follows', async () => {
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  expect(await queue()).toHaveTextContent('8 confirmed, 3 rejected (n = 11). Between 43% and 90%.');
  (await screen.findByRole('button', { name: /^Different/ })).focus();
  await user.keyboard('2');
  expect(await screen.findByText(/OPS-1 and OPS-2 are different. 1 pair waiting./)).toBeVisible();
  await user.keyboard('3');
  expect(await screen.findByText(/OPS-3 and OPS-2 stay undecided. 1 pair waiting./)).toBeVisible();
  expect(screen.getByText('Looked at before, and left undecided')).toBeVisible();
  expect(fake.backend.queue.verdicts.map(({ verdict }) => verdict)).toEqual(['different', 'unsure']);
  expect(await queue()).toHaveTextContent('8 confirmed, 4 rejected (n = 12)');
});

test('a digit in the note is a digit', async () => {
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  await user.type(await screen.findByLabelText('Why (optional)'), '2 of 3 alerts');
  expect(screen.getByLabelText('Why (optional)')).toHaveValue('2 of 3 alerts');
  expect(fake.backend.queue.verdicts).toEqual([]);
});

test('an answer that is not kept leaves the pair', async () => {
  fake.backend.refuse(/POST .*queue/, new Refusal(403, 'not-allowed', 'You may not judge here.'));
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: /^One cause/ }));
  expect(await screen.findByText('You may not judge here.')).toBeVisible();
  expect(screen.getByRole('article', { name: 'OPS-1 and OPS-2' })).toBeVisible();
});

test('who may not judge can look', async () => {
  fake.backend.queue.mayJudge = false;
  visit(<AnalystPage projectKey="OPS" />);
  expect(await screen.findByText(/The pattern analysts of the project and its admins/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^One cause/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Next pair' })).toBeVisible();
});

test('a confirmed pair can become a finding with both incidents', async () => {
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: /^One cause/ }));
  await user.click(await screen.findByRole('button', { name: 'Make it a finding' }));
  await user.type(
    await screen.findByLabelText(/What these incidents have in common/),
    'Nothing gives up waiting',
  );
  await user.click(screen.getByRole('button', { name: 'Elevate' }));
  await waitFor(() => expect(fake.backend.findings.all[0]?.incidentCount).toBe(2));
  const row = (await screen.findByRole('rowheader', { name: 'Nothing gives up waiting' })).closest('tr');
  expect(row).toHaveTextContent('nothing shipped yet');
});

test('the weekly look that is due is asked for, and noted', async () => {
  fake.backend.queue.forgotten();
  const { user } = visit(<AnalystPage projectKey="OPS" />);
  expect(await screen.findByText('The weekly look is due')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Looked through for this week' }));
  await waitFor(() => expect(screen.queryByText('The weekly look is due')).not.toBeInTheDocument());
});

test('the heat map is a table that says its numbers', async () => {
  visit(<AnalystPage projectKey="OPS" />);
  const map = await screen.findByRole('table', { name: 'Incidents by root-cause class and component' });
  const slow = within(map).getByRole('rowheader', { name: 'Slow dependency not tolerated' }).closest('tr');
  expect(slow).toHaveTextContent(/tolerated114–/);
  expect(within(map).getByText('11')).toHaveAttribute('data-heat', '3');
});

test.each([
  [0, 0],
  [1, 1],
  [4, 2],
  [9, 3],
])('%s of 9 has heat %s', (n, heat) => {
  expect(heatOf(n, 9)).toBe(heat);
});

test('a new project says what is missing', async () => {
  visit(<AnalystPage projectKey="NEW" />);
  expect(await screen.findByText(/no incident has both a class and a component/)).toBeVisible();
  expect(await screen.findByText(/No finding yet/)).toBeVisible();
});
