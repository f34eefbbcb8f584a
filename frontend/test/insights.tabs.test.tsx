import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { InsightsPage } from '../src/insights/InsightsPage';
import { visit } from './render';

test('the arrow keys lead from one part to the next', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  screen.getByRole('tab', { name: 'Numbers' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'AI' })).toHaveFocus();
  expect(screen.getByRole('tab', { name: 'AI' })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'Report' })).toHaveFocus();
});

test('maturity shows the evidence of every cell and the gap to the next level', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(screen.getByRole('tab', { name: 'Maturity' }));
  const grid = await screen.findByRole(
    'table',
    { name: 'Maturity by level and category' },
    { timeout: 5000 },
  );
  expect(within(grid).getAllByText(/^31 of 39 incidents/)).toHaveLength(12);
  expect(within(grid).getAllByText(/^Gap: 6 findings/)).toHaveLength(7);
  expect(within(grid).getAllByText('Needs an answer')).toHaveLength(1);
});

test('a cell that needs a person is answered in its place', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(screen.getByRole('tab', { name: 'Maturity' }));
  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await user.type(screen.getByLabelText('What shows it'), 'The quarterly plan names them.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
  expect(screen.getByText('The quarterly plan names them.')).toBeVisible();
  expect(screen.queryByText('Needs an answer')).not.toBeInTheDocument();
});

test('an answer that is not allowed says so', async () => {
  fake.backend.refuse(/answers/, new Refusal(403, 'not-allowed', 'Only project admins can answer.'));
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(screen.getByRole('tab', { name: 'Maturity' }));
  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Only project admins can answer.')).toBeVisible();
});

test('the report is read as text, printed in light colours and taken along as Markdown', async () => {
  const { user } = visit(<InsightsPage projectKey="OPS" />);
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  const report = await screen.findByRole('article', { name: 'Report' });
  expect(within(report).getByRole('heading', { name: 'Incidents of Operations, 2025' })).toBeVisible();
  expect(within(report).getByRole('cell', { name: '25.8 %' })).toBeVisible();
  expect(await within(report).findAllByRole('img')).toHaveLength(2);
  document.documentElement.dataset.colorMode = 'dark';
  const modes: (string | undefined)[] = [];
  vi.stubGlobal('print', () => modes.push(document.documentElement.dataset.colorMode));
  await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  expect(modes).toEqual(['light']);
  expect(document.documentElement.dataset.colorMode).toBe('dark');
  await user.click(screen.getByRole('button', { name: 'Copy: the report' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toContain('# Incidents of Operations, 2025');
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.colorMode;
});
