import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Panel } from '../src/panel/Panel';
import { visit } from './render';

async function openForm(name: 'New improvement' | 'Link existing') {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name }));
  const form = within(await screen.findByRole('region', { name }));
  return { user, form };
}

test('creates a committed improvement with owner, criteria and sprint, and the gate notices', async () => {
  const { user, form } = await openForm('New improvement');
  await user.type(await form.findByLabelText(/Summary/), 'Give calls a time limit');
  await user.type(form.getByLabelText('Acceptance criteria'), 'Checkout answers within 2 s.');
  await user.type(form.getByLabelText('Owner'), 'rob');
  await user.click(await form.findByRole('option', { name: 'Robin Responder' }));
  await user.selectOptions(form.getByLabelText('Sprint'), 'APP Sprint 13');
  await user.click(form.getByRole('button', { name: 'Create and commit' }));

  const card = await screen.findByRole('article', { name: /^APP-20 Give calls a time limit/ });
  expect(card).toHaveTextContent('Committed');
  expect(card).toHaveTextContent('Robin Responder');
  expect(card).toHaveTextContent('APP Sprint 13');
  expect(card).toHaveTextContent('Checkout answers within 2 s.');
  expect(fake.flags[0]?.title).toBe('APP-20 created and linked');
  expect(fake.refreshed).toBe(1);
  await waitFor(() =>
    expect(
      screen.queryByRole('button', { name: 'Add an improvement that goes beyond the direct fix.' }),
    ).not.toBeInTheDocument(),
  );
});

test('keeps what was filled in when it is refused, and puts the cursor where the problem is', async () => {
  const { user, form } = await openForm('New improvement');
  await user.type(await form.findByLabelText('Acceptance criteria'), 'Checkout answers within 2 s.');
  await user.click(form.getByRole('button', { name: 'Create and commit' }));
  expect(await form.findByText('Say in one line what will be better.')).toBeVisible();
  await waitFor(() => expect(form.getByLabelText(/Summary/)).toHaveFocus());
  expect(form.getByLabelText('Acceptance criteria')).toHaveValue('Checkout answers within 2 s.');
});

test('a second try after a lost answer does not make a second story', async () => {
  const { user, form } = await openForm('New improvement');
  await user.type(await form.findByLabelText(/Summary/), 'Give calls a time limit');
  const answer = fake.backend.answer.bind(fake.backend);
  let lost = false;
  fake.backend.answer = async (url, request) => {
    const response = await answer(url, request);
    if (lost || request.method !== 'POST') return response;
    lost = true;
    throw new TypeError('Failed to fetch');
  };
  await user.click(form.getByRole('button', { name: 'Create as proposal' }));
  expect(await form.findByText(/connection was lost/)).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Create as proposal' }));
  expect(await screen.findAllByRole('article')).toHaveLength(1);
});

test('sprints and people belong to the chosen project', async () => {
  const { user, form } = await openForm('New improvement');
  await user.selectOptions(await form.findByLabelText('Sprint'), 'APP Sprint 13');
  await user.selectOptions(form.getByLabelText('Project'), 'Platform (PLAT)');
  expect(form.getByLabelText('Sprint')).toHaveDisplayValue('No sprint');
  expect(form.queryByRole('option', { name: 'APP Sprint 13' })).not.toBeInTheDocument();
});

test('links a story that exists', async () => {
  const { user, form } = await openForm('Link existing');
  await user.type(form.getByLabelText(/Issue key/), 'app-15');
  await user.click(form.getByRole('button', { name: 'Link as proposal' }));
  expect(await screen.findByRole('article', { name: /^APP-15/ })).toHaveTextContent('Proposed');
  expect(fake.flags[0]?.title).toBe('APP-15 linked');
});

test('says beside the key that there is no such story', async () => {
  const { user, form } = await openForm('Link existing');
  await user.type(form.getByLabelText(/Issue key/), 'APP-999');
  await user.click(form.getByRole('button', { name: 'Link and commit' }));
  expect(await form.findByText(/APP-999 does not exist/)).toBeVisible();
});

test('an improvement is mended in its card until nothing is missing', async () => {
  const { user } = visit(<Panel issueKey="OPS-2" />);
  const card = within(await screen.findByRole('article', { name: /^APP-15/ }));
  await user.click(card.getByRole('button', { name: 'Edit' }));
  await user.click(await card.findByLabelText('Owner'));
  await user.click(await card.findByRole('option', { name: 'Wen Li' }));
  await waitFor(() => expect(card.queryByText('APP-15 needs an owner.')).not.toBeInTheDocument());
  await user.type(card.getByLabelText('Acceptance criteria'), 'An alert within a minute.');
  await user.type(card.getByLabelText('Due date'), '2026-06-01');
  await user.click(card.getByRole('button', { name: 'Commit to it' }));
  await waitFor(
    () => expect(card.queryByRole('list', { name: 'What APP-15 lacks' })).not.toBeInTheDocument(),
    {
      timeout: 3000,
    },
  );
});

test('dismissing takes a reason', async () => {
  const { user } = visit(<Panel issueKey="OPS-2" />);
  const card = within(await screen.findByRole('article', { name: /^APP-15/ }));
  await user.click(card.getByRole('button', { name: 'Edit' }));
  await user.click(await card.findByRole('button', { name: 'Dismiss…' }));
  await user.click(card.getByRole('button', { name: 'Dismiss' }));
  expect(card.getByText(/Say why/)).toBeVisible();
  await user.type(card.getByLabelText('Why is it dismissed?'), 'Covered by APP-12.');
  await user.click(card.getByRole('button', { name: 'Dismiss' }));
  expect(await card.findByText('Dismissed: Covered by APP-12.')).toBeVisible();
});

test('on the story itself the panel says where it comes from and saves its criteria', async () => {
  const { user } = visit(<Panel issueKey="APP-12" />);
  expect(await screen.findByText(/The system must degrade gracefully/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'OPS-2' }));
  expect(fake.visited).toEqual(['OPS-2']);
  const criteria = screen.getByLabelText('Acceptance criteria');
  await user.clear(criteria);
  await user.type(criteria, 'Within 1 s.');
  await user.tab();
  expect(await screen.findByText(/^Saved /)).toBeVisible();
  const stored = await (await fake.backend.answer('/api/improvements/APP-12', {})).json();
  expect(stored.acceptanceCriteria).toBe('Within 1 s.');
});

test('a new improvement carries a proposed priority and says why it waits', async () => {
  const { user, form } = await openForm('New improvement');
  await user.type(await form.findByLabelText(/Summary/), 'Give calls a time limit');
  await user.selectOptions(form.getByLabelText('Proposed priority'), 'Later');
  await user.click(form.getByRole('button', { name: 'Create as proposal' }));
  expect((await form.findAllByText('Say why it does not come before new features.')).at(-1)).toBeVisible();
  await user.type(form.getByLabelText(/Why this priority/), 'The service is replaced in June.');
  await user.click(form.getByRole('button', { name: 'Create as proposal' }));
  const card = await screen.findByRole('article', { name: /Give calls a time limit/ });
  expect(card).toHaveTextContent('Proposed priorityLater The service is replaced in June.');
});

test('a priority is proposed in the card, and one behind new features waits for its reason', async () => {
  const { user } = visit(<Panel issueKey="OPS-2" />);
  const card = within(await screen.findByRole('article', { name: /^APP-12/ }));
  expect(card.getByText('Above all new features')).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Edit' }));
  const stored = async () => (await fake.backend.answer('/api/improvements/APP-12', {})).json();
  await user.selectOptions(await card.findByLabelText('Proposed priority'), 'Next, after what is begun');
  await waitFor(async () => expect((await stored()).proposedPriority).toBe('next'));
  await user.selectOptions(card.getByLabelText('Proposed priority'), 'With the other work');
  await user.type(card.getByLabelText(/Why this priority/), 'A guardrail holds until then.');
  expect((await stored()).proposedPriority).toBe('next');
  await user.tab();
  await waitFor(async () => expect((await stored()).proposedPriority).toBe('with-others'));
  expect((await stored()).priorityReason).toBe('A guardrail holds until then.');
});

test('any other issue gets a short explanation', async () => {
  visit(<Panel issueKey="OPS-99" />);
  expect(await screen.findByText(/neither an incident nor linked to one/)).toBeVisible();
});
