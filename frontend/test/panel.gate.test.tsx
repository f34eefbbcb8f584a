import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { Panel } from '../src/panel/Panel';
import { visit } from './render';

async function gate() {
  return screen.findByRole('region', { name: 'What still blocks closing' });
}

test.each([
  ['Assign an Improvement Steward.', () => screen.getByLabelText('Improvement Steward')],
  ['Choose the root-cause class.', () => screen.getByLabelText('Root-cause class')],
  ['Name the component.', () => screen.getByLabelText('Component')],
  [
    'State the requirement this incident revealed.',
    () => screen.getByLabelText('The requirement this incident revealed'),
  ],
  ['Say which test would have caught it.', () => screen.getByLabelText('Which test would have caught it?')],
  [
    'Answer the three questions of the pattern review.',
    () => screen.getAllByRole('radio', { name: 'Yes' })[0],
  ],
  ['Answer whether AI-generated code was involved.', () => screen.getByRole('radio', { name: 'Yes' })],
  [
    'Add an improvement that goes beyond the direct fix.',
    () => screen.getByRole('button', { name: 'New improvement' }),
  ],
])('“%s” leads to the field that mends it', async (sentence, field) => {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await screen.findByRole('heading', { name: 'Extract' });
  await user.click(await within(await gate()).findByRole('button', { name: sentence }));
  expect(field()).toHaveFocus();
});

test('what an improvement lacks leads to that field of that improvement', async () => {
  const { user } = visit(<Panel issueKey="OPS-2" />);
  const committed = await screen.findByRole('article', { name: /^APP-12/ });
  await user.click(within(committed).getByRole('button', { name: 'Edit' }));
  await user.click(await within(committed).findByRole('button', { name: 'Back to proposed' }));
  await user.click(await screen.findByRole('button', { name: 'APP-15 needs an owner.' }));
  const proposed = screen.getByRole('article', { name: /^APP-15/ });
  await waitFor(() => expect(within(proposed).getByLabelText('Owner')).toHaveFocus());
});

test('reasons are done as their fields are filled in, and nothing moves', async () => {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  const lines = async () => within(await gate()).findAllByRole('listitem');
  await within(await gate()).findByRole('button', { name: 'Assign an Improvement Steward.' });
  const before = (await lines()).length;
  await user.click(await screen.findByLabelText('Improvement Steward'));
  await user.click(await screen.findByRole('option', { name: 'Sasha Steward' }));
  await waitFor(async () => expect(await gate()).toHaveTextContent('7 things are missing'), {
    timeout: 3000,
  });
  expect(
    within(await gate()).queryByRole('button', { name: 'Assign an Improvement Steward.' }),
  ).not.toBeInTheDocument();
  expect(await gate()).toHaveTextContent('Done: Assign an Improvement Steward.');
  expect(await lines()).toHaveLength(before);
});

test('what somebody waived is not done', async () => {
  fake.backend.mayExempt = true;
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: 'Let it close once' }));
  await user.type(screen.getByLabelText(/Let it close once: why/), 'The provider leaves today');
  await user.click(screen.getByRole('button', { name: 'Let it close once' }));
  await waitFor(async () => expect(await gate()).toHaveTextContent('This incident can be closed.'));
  expect(await gate()).not.toHaveTextContent('Done:');
});

test('asks again until Jira has the verdict', async () => {
  fake.backend.publishesAfter = 2;
  visit(<Panel issueKey="OPS-2" />);
  expect(await screen.findByText(/On its way to Jira/)).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText(/On its way to Jira/)).not.toBeInTheDocument(), {
    timeout: 4000,
  });
  expect(await gate()).toHaveTextContent('This incident can be closed.');
});

test('“Check again” judges now', async () => {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(fake.backend.calls).toContain('POST /api/incidents/OPS-1/gate/check'));
  expect(await screen.findByRole('button', { name: 'Check again' })).toBeEnabled();
});

test('a gate that cannot be read says so and leaves the form alone', async () => {
  fake.backend.refuse(
    /GET .*gate/,
    new Refusal(502, 'jira-refused', 'Jira did not answer.', { jira: ['Down for maintenance.'] }),
  );
  const { user } = visit(<Panel issueKey="OPS-1" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira did not answer. Down for maintenance.');
  expect(await screen.findByRole('heading', { name: 'Extract' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await gate()).toHaveTextContent('8 things are missing'));
});

test('a close past the gate is shown with what was missing', async () => {
  visit(<Panel issueKey="OPS-3" />);
  const bypass = (await screen.findByText('Closed past the gate')).parentElement;
  expect(bypass).toHaveTextContent(/Moved to Closed on .*2026.* although this was missing/);
  expect(bypass).toHaveTextContent('Set the root-cause class.');
});
