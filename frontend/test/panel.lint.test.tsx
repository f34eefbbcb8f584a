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
  expect(screen.getByText('Because it says “was”.')).toBeVisible();
  expect(advice).toHaveAttribute('aria-live', 'polite');
  expect(asked('statement')).toBe(1);
});

test('takes the proposed wording over, marks its gap, and saves it', async () => {
  const { user, field } = await requirement('The auth service was slow');
  await user.click(await screen.findByRole('button', { name: 'Use this wording' }, soon));
  expect(field).toHaveValue('The system must … when the auth service is slow.');
  expect(field).toHaveFocus();
  const area = field as HTMLTextAreaElement;
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('…');

  await user.keyboard('answer from the cache');
  expect(screen.queryByRole('button', { name: 'Use this wording' })).not.toBeInTheDocument();
  await waitFor(
    () =>
      expect(fake.backend.extract('OPS-1').requirement.statement).toBe(
        'The system must answer from the cache when the auth service is slow.',
      ),
    soon,
  );
});

test('puts the own words back as long as nothing else was written', async () => {
  const { user, field } = await requirement('The auth service was slow');
  await user.click(await screen.findByRole('button', { name: 'Use this wording' }, soon));
  await user.click(screen.getByRole('button', { name: 'Put my words back' }));
  expect(field).toHaveValue('The auth service was slow');
  expect(screen.queryByRole('button', { name: 'Put my words back' })).not.toBeInTheDocument();
});

test('what was said stays while somebody goes on writing, but no wording of old words can be taken', async () => {
  const { user, field, advice } = await requirement('The auth service was slow');
  await screen.findByRole('button', { name: 'Use this wording' }, soon);
  await user.type(field, 'er');
  expect(advice).toHaveTextContent('This reads as a cause.');
  expect(screen.queryByRole('button', { name: 'Use this wording' })).not.toBeInTheDocument();
  const anew = await screen.findByRole('button', { name: 'Use this wording' }, soon);
  await user.click(anew);
  expect(field).toHaveValue('The system must … when the auth service is slower.');
});

test('what is written already is read as well, once', async () => {
  fake.backend.meanwhile('OPS-1', (extract) => {
    extract.requirement.statement = 'The auth service was slow';
  });
  const { user } = visit(<Panel issueKey="OPS-1" />);
  const step = await screen.findByRole('button', { name: /2 Requirement/ });
  if (step.getAttribute('aria-expanded') === 'false') await user.click(step);
  expect(await screen.findByText(/This reads as a cause/, {}, soon)).toBeVisible();
  expect(asked('statement')).toBe(1);
});

test('a requirement is told so, without a wording to take', async () => {
  const { advice } = await requirement('The system must wait.');
  await waitFor(() => expect(advice).toHaveTextContent('This reads as a requirement.'), soon);
  expect(within(advice).queryByRole('button')).not.toBeInTheDocument();
});

test('the summary once more is refused beside the field, and is not said twice', async () => {
  const { summary } = fake.backend.extract('OPS-1').incident;
  const { user, field, advice } = await requirement(summary);
  expect(await screen.findByRole('alert', {}, soon)).toHaveTextContent('This repeats the summary');
  await waitFor(() => expect(asked('statement')).toBe(1), soon);
  expect(advice).toBeEmptyDOMElement();
  expect(fake.backend.extract('OPS-1').requirement.statement).toBe('');

  await user.type(field, ' must not happen');
  await waitFor(() => expect(advice).toHaveTextContent('This reads as a requirement.'), soon);
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument(), soon);
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
  expect(asked('cause')).toBeLessThanOrEqual(2);
  await waitFor(
    () => expect(fake.backend.extract('OPS-1').rootCause.whys).toContain('Someone forgot to renew it.'),
    soon,
  );
});

test('takes the neutral phrasing over and marks its gap', async () => {
  const { user, list } = await whys();
  const why = within(list).getByLabelText('Why 1');
  await user.type(why, 'Someone forgot to renew it.');
  await user.click(await within(list).findByRole('button', { name: 'Use this wording' }, soon));
  expect(why).toHaveValue('The deploy had no check for …');
  expect(why).toHaveFocus();
  await user.keyboard('expired certificates.');
  await waitFor(
    () =>
      expect(fake.backend.extract('OPS-1').rootCause.whys).toEqual([
        'The deploy had no check for expired certificates.',
      ]),
    soon,
  );
});

test('causes that nobody is writing now are left alone', async () => {
  fake.backend.meanwhile('OPS-1', (extract) => {
    extract.rootCause.whys = ['Someone forgot to renew it.'];
  });
  const { user, list } = await whys();
  await user.click(within(list).getByRole('button', { name: 'Ask why again' }));
  await user.keyboard('Nothing warned before it expired.');
  await waitFor(() => expect(asked('cause')).toBe(1), soon);
  expect(within(list).queryByText(/Someone forgot”/)).not.toBeInTheDocument();
});

test('contributing factors and what went poorly are read as well', async () => {
  const { user } = await whys();
  await user.click(screen.getByText('Trigger, contributing factors and evidence'));
  const factors = screen.getByRole('group', { name: 'Contributing factors' });
  await user.type(within(factors).getByLabelText('Factor 1'), 'The engineer forgot a flag.');
  await waitFor(() => expect(within(factors).getByRole('status')).toHaveTextContent('forgot'), soon);

  await user.click(screen.getByRole('button', { name: /Guardrails, questions and learnings/ }));
  const poorly = screen.getByRole('group', { name: 'What went poorly' });
  await user.type(within(poorly).getByLabelText('Poorly 1'), 'Someone forgot the flag.');
  await waitFor(() => expect(within(poorly).getByRole('status')).toHaveTextContent('forgot'), soon);
});

test('who may only read is not advised', async () => {
  const { user } = visit(<Panel issueKey="OPS-4" />);
  await user.click(await screen.findByRole('button', { name: /2 Requirement/ }));
  expect(screen.queryByRole('status', { name: 'How this reads' })).not.toBeInTheDocument();
  expect(asked('statement')).toBe(0);
});
