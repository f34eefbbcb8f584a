import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { ToolsSection } from '../src/settings/tools/ToolsSection';
import { visit } from './render';

const stored = () => fake.backend.tools.view().tools;

test('a tool is added and removed, and the way back is there', async () => {
  const { user } = visit(<ToolsSection projectKey="OPS" />);
  expect(await screen.findByText(/^This is the list that came/)).toBeVisible();
  await user.type(screen.getByLabelText('Another tool'), 'House model');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText(/its own list/)).toBeVisible();
  expect(screen.getByLabelText('Another tool')).toHaveValue('');
  expect(stored()).toContain('House model');
  await user.click(screen.getByRole('button', { name: 'Remove Cursor' }));
  await waitFor(() => expect(stored()).not.toContain('Cursor'));
  await user.click(screen.getByRole('button', { name: /^Back to the list/ }));
  expect(await screen.findByText(/^This is the list that came/)).toBeVisible();
  expect(stored()).toContain('Cursor');
});

test('a name that is there already is refused beside its field and stays', async () => {
  const { user } = visit(<ToolsSection projectKey="OPS" />);
  await user.type(await screen.findByLabelText('Another tool'), 'cursor{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('“cursor” is in the list already.');
  expect(screen.getByLabelText('Another tool')).toHaveValue('cursor');
});

test('somebody else was faster: their list is shown and what was typed stays', async () => {
  const { user } = visit(<ToolsSection projectKey="OPS" />);
  await user.type(await screen.findByLabelText('Another tool'), 'House model');
  fake.backend.tools.save({ version: 0, tools: ['Devin'] });
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Somebody else saved.')).toBeVisible();
  expect(screen.getByText('Devin')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(stored()).toEqual(['Devin', 'House model']));
});

test('tools that cannot be read can be asked for again', async () => {
  fake.backend.refuse(/GET .*ai-tools/, new Refusal(503, 'jira-busy', 'Jira is busy.'));
  const { user } = visit(<ToolsSection projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Cursor')).toBeVisible();
});
