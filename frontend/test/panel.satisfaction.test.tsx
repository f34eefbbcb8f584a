import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import Satisfaction from '../src/panel/satisfaction/Satisfaction';
import { visit } from './render';

beforeEach(() => window.localStorage.clear());

const question = async () => screen.findByRole('region', { name: 'How did it go?' });

test('an incident that may be rated asks one question, and keeps the answer', async () => {
  fake.backend.mayRate = true;
  const { user } = visit(<Satisfaction incidentKey="OPS-1" />);
  expect(await question()).toHaveTextContent('never who answered what');
  await user.click(screen.getByRole('radio', { name: '4' }));
  expect(await screen.findByText(/Thank you/)).toBeVisible();
  expect(fake.backend.scores.get('OPS-1')).toBe(4);
});

test('somebody’s own answer is there again and can be changed', async () => {
  fake.backend.mayRate = true;
  fake.backend.scores.set('OPS-1', 2);
  const { user } = visit(<Satisfaction incidentKey="OPS-1" />);
  expect(await screen.findByRole('radio', { name: '2' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: '5' }));
  await waitFor(() => expect(fake.backend.scores.get('OPS-1')).toBe(5));
});

test('who dismisses it is not asked about this incident again', async () => {
  fake.backend.mayRate = true;
  const { user, unmount } = visit(<Satisfaction incidentKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: 'Do not ask' }));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  unmount();
  fake.backend.calls.length = 0;
  visit(<Satisfaction incidentKey="OPS-1" />);
  expect(fake.backend.calls).toEqual([]);
});

test('an incident that is not closed asks nothing', async () => {
  visit(<Satisfaction incidentKey="OPS-1" />);
  await waitFor(() => expect(fake.backend.calls).toHaveLength(1));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

test('an answer that is not kept is taken back', async () => {
  fake.backend.mayRate = true;
  fake.backend.refuse(/PUT .*satisfaction/, new Refusal(409, 'not-closed', 'This incident is open again.'));
  const { user } = visit(<Satisfaction incidentKey="OPS-1" />);
  await user.click(await screen.findByRole('radio', { name: '4' }));
  expect(await screen.findByText('This incident is open again.')).toBeVisible();
  expect(screen.getByRole('radio', { name: '4' })).not.toBeChecked();
});
