import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { Panel } from '../src/panel/Panel';
import { visit } from './render';

const requirement = 'The system must degrade gracefully.';
const posts = () => fake.backend.calls.filter((call) => call === 'POST /api/incidents/OPS-1/extract').length;
const stored = () => fake.backend.extract('OPS-1').requirement.statement;

async function writeRequirement(text = requirement) {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: /2 Requirement/ }));
  const field = screen.getByLabelText('The requirement this incident revealed');
  await user.type(field, text);
  return { user, field };
}

test('saves a moment after the last key, once, and says so', async () => {
  await writeRequirement();
  expect(screen.getByText('Saving…')).toBeInTheDocument();
  expect(posts()).toBe(0);
  await waitFor(() => expect(stored()).toBe(requirement), { timeout: 3000 });
  expect(await screen.findByText(/^Saved /)).toBeInTheDocument();
  expect(posts()).toBe(1);
});

test('saves at once when the field is left', async () => {
  const { user } = await writeRequirement();
  await user.tab();
  await user.tab();
  await waitFor(() => expect(stored()).toBe(requirement), { timeout: 400 });
});

test('marks the step as done and counts it once it is saved', async () => {
  await writeRequirement();
  expect(
    await screen.findByRole('button', { name: /2 Requirement ?\(done\)/ }, { timeout: 3000 }),
  ).toBeInTheDocument();
  expect(await screen.findByText('1 of 6 done')).toBeInTheDocument();
});

test('keeps what was typed when saving fails, and saves it on retry', async () => {
  fake.backend.refuse(/POST .*extract/, 'offline');
  const { user, field } = await writeRequirement();
  expect(await screen.findByText(/Could not save/, {}, { timeout: 3000 })).toHaveTextContent(
    'connection was lost',
  );
  expect(field).toHaveValue(requirement);
  expect(stored()).toBe('');
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(stored()).toBe(requirement));
  expect(field).toHaveValue(requirement);
});

test('shows the message of a refused field beside the field', async () => {
  const fields = [{ field: 'requirement.statement', message: 'This says what happened, not what must be.' }];
  fake.backend.refuse(
    /POST .*extract/,
    new Refusal(400, 'invalid', 'Some fields need another look.', { fields }),
  );
  const { field } = await writeRequirement('The auth service was slow');
  expect(
    await screen.findByText('This says what happened, not what must be.', {}, { timeout: 3000 }),
  ).toBeVisible();
  expect(field).toHaveAccessibleDescription(/This says what happened/);
});

test('a refused step keeps no other step from being saved', async () => {
  const fields = [{ field: 'testGap.committedAt', message: 'Give a web address.' }];
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: /3 Test gap/ }));
  fake.backend.refuse(
    /POST .*extract/,
    new Refusal(422, 'invalid-fields', 'Give a web address.', { fields }),
  );
  await user.type(screen.getByLabelText('Committed at'), 'there');
  expect(await screen.findByText('Give a web address.', {}, { timeout: 3000 })).toBeVisible();

  await user.click(screen.getByRole('button', { name: /2 Requirement/ }));
  await user.type(screen.getByLabelText('The requirement this incident revealed'), requirement);
  await waitFor(() => expect(stored()).toBe(requirement), { timeout: 3000 });
  expect(screen.getByText('Give a web address.')).toBeVisible();
  expect(screen.getByText(/Could not save/)).toBeVisible();
  expect(fake.backend.extract('OPS-1').testGap.committedAt).toBe('');

  await user.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(fake.backend.extract('OPS-1').testGap.committedAt).toBe('there'));
  expect(screen.queryByText('Give a web address.')).not.toBeInTheDocument();
});

test('the message of a refused link stands beside that link', async () => {
  const fields = [{ field: 'rootCause.evidence[0].link', message: 'Give a web address.' }];
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByText(/Trigger, contributing factors/));
  await user.click(screen.getByRole('button', { name: 'Add evidence' }));
  await user.click(screen.getByRole('button', { name: 'Add evidence' }));
  fake.backend.refuse(
    /POST .*extract/,
    new Refusal(422, 'invalid-fields', 'Give a web address.', { fields }),
  );
  const [first, second] = screen.getAllByLabelText('Link');
  await user.type(second!, 'there');
  await waitFor(() => expect(second).toHaveAccessibleDescription('Give a web address.'), { timeout: 3000 });
  expect(first).not.toHaveAccessibleDescription();
});

test('a change elsewhere in another step is no conflict', async () => {
  await writeRequirement();
  fake.backend.meanwhile('OPS-1', (extract) => (extract.rootCause.component = 'checkout'));
  await waitFor(() => expect(stored()).toBe(requirement), { timeout: 3000 });
  expect(fake.backend.extract('OPS-1').rootCause.component).toBe('checkout');
  expect(screen.queryByText(/changed elsewhere/)).not.toBeInTheDocument();
});

test('a conflict keeps the text, shows the other one, and lets the person keep theirs', async () => {
  const { user, field } = await writeRequirement();
  fake.backend.meanwhile('OPS-1', (extract) => (extract.requirement.statement = 'The system must time out.'));
  const notice = await screen.findByRole('alert', {}, { timeout: 3000 });
  expect(notice).toHaveTextContent('This changed elsewhere while you were writing');
  expect(notice).toHaveTextContent('The system must time out.');
  expect(field).toHaveValue(requirement);
  expect(stored()).toBe('The system must time out.');

  await user.click(within(notice).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(stored()).toBe(requirement));
  expect(screen.queryByText(/changed elsewhere/)).not.toBeInTheDocument();
});

test('a conflict can be settled in favour of the other text', async () => {
  const { user, field } = await writeRequirement();
  fake.backend.meanwhile('OPS-1', (extract) => (extract.requirement.statement = 'The system must time out.'));
  await user.click(await screen.findByRole('button', { name: 'Use the other' }, { timeout: 3000 }));
  expect(field).toHaveValue('The system must time out.');
  expect(stored()).toBe('The system must time out.');
});

test('an Extract that may not be edited can be read, and is not offered for editing', async () => {
  const { user } = visit(<Panel issueKey="OPS-4" />);
  expect(await screen.findByText(/You can read this Extract/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /1 Root cause/ }));
  expect(screen.getByRole('group', { name: 'Root-cause class' })).toHaveTextContent(
    'Slow dependency not tolerated',
  );
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'New improvement' })).not.toBeInTheDocument();
});
