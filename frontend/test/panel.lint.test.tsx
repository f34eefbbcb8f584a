import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Panel } from '../src/panel/Panel';
import { visit } from './render';

const asked = (lint: string) => fake.backend.calls.filter((call) => call === `POST /api/lint/${lint}`).length;
const soon = { timeout: 3000 };

/** What was typed is saved before the next test, which has a backend of its own. */
afterEach(async () => waitFor(() => expect(screen.queryByText('Saving…')).not.toBeInTheDocument(), soon));

async function requirement(text: string) {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: /2 Requirement/ }));
  const field = screen.getByLabelText('The requirement this incident revealed');
  await user.type(field, text);
  return { user, field, advice: screen.getByRole('status', { name: 'How this reads' }) };
}

async function whys() {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await screen.findByLabelText('Root-cause class');
  return { user, list: screen.getByRole('group', { name: '5 whys' }) };
}

test('says what a statement reads as and why, once, a moment after the last key', async () => {
  const { advice } = await requirement('The auth service was slow');
  expect(advice).toBeEmptyDOMElement();
  expect(asked('statement')).toBe(0);
  await waitFor(() => expect(advice).toHaveTextContent('This reads as a cause.'), soon);
  expect(advice).toHaveTextContent('Because it says “was”.');
  expect(asked('statement')).toBe(1);
});

test('takes the proposed wording over, marks its gap, and saves it', async () => {
  const { user, field } = await requirement('The auth service was slow');
  await user.click(await screen.findByRole('button', { name: 'Use this wording' }, soon));
  expect(field).toHaveValue('The system must … when the auth service is slow.');
  expect(field).toHaveFocus();
  const area = field as HTMLTextAreaElement;
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('…');
  expect(screen.queryByRole('button', { name: 'Use this wording' })).not.toBeInTheDocument();

  await user.keyboard('answer from the cache');
  await waitFor(
    () =>
      expect(fake.backend.extract('OPS-1').requirement.statement).toBe(
        'The system must answer from the cache when the auth service is slow.',
      ),
    soon,
  );
});

test('a requirement is told so, without a wording to take', async () => {
  const { advice } = await requirement('The system must wait.');
  await waitFor(() => expect(advice).toHaveTextContent('This reads as a requirement.'), soon);
  expect(within(advice).queryByRole('button')).not.toBeInTheDocument();
});

test('knows the summary of the incident', async () => {
  const { summary } = fake.backend.extract('OPS-1').incident;
  const { advice } = await requirement(summary);
  await waitFor(() => expect(advice).toHaveTextContent('This repeats the summary'), soon);
});

test('no advice is no obstacle', async () => {
  fake.backend.refuse(/lint/, 'offline');
  const { advice } = await requirement('The auth service was slow');
  await waitFor(
    () => expect(fake.backend.extract('OPS-1').requirement.statement).toBe('The auth service was slow'),
    soon,
  );
  expect(asked('statement')).toBe(1);
  expect(advice).toBeEmptyDOMElement();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('an empty field is not judged', async () => {
  const { user, field, advice } = await requirement('The auth service was slow');
  await waitFor(() => expect(advice).not.toBeEmptyDOMElement(), soon);
  await user.clear(field);
  expect(advice).toBeEmptyDOMElement();
});

test('words about a person are pointed out at the why they are in, and saved all the same', async () => {
  const { user, list } = await whys();
  await user.type(within(list).getByLabelText('Why 1'), 'The certificate expired.');
  await user.click(within(list).getByRole('button', { name: 'Ask why again' }));
  await user.keyboard('Someone forgot to renew it.');
  const [first, second] = within(list).getAllByRole('status');
  await waitFor(() => expect(second).toHaveTextContent('“Someone forgot”: Say what the system lacked'), soon);
  expect(first).toBeEmptyDOMElement();
  await waitFor(
    () => expect(fake.backend.extract('OPS-1').rootCause.whys).toContain('Someone forgot to renew it.'),
    soon,
  );
});

test('contributing factors are read as well', async () => {
  const { user } = await whys();
  await user.click(screen.getByText('Trigger, contributing factors and evidence'));
  const factors = screen.getByRole('group', { name: 'Contributing factors' });
  await user.type(within(factors).getByLabelText('Factor 1'), 'The engineer forgot a flag.');
  await waitFor(() => expect(within(factors).getByRole('status')).toHaveTextContent('forgot'), soon);
});

test('who may only read is not advised', async () => {
  const { user } = visit(<Panel issueKey="OPS-4" />);
  await user.click(await screen.findByRole('button', { name: /2 Requirement/ }));
  expect(screen.queryByRole('status', { name: 'How this reads' })).not.toBeInTheDocument();
  expect(asked('statement')).toBe(0);
});
