import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { SettingsPage } from '../src/settings/SettingsPage';
import { visit } from './render';

const section = async () => within(await screen.findByRole('region', { name: 'Restore from Jira' }));

test('says what it does, and how far it has come until it is done', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  const restore = await section();
  expect(restore.getByText(/what is here already stays as it is/)).toBeVisible();
  const button = await restore.findByRole('button', { name: 'Restore from Jira' });

  await user.click(button);

  expect(await restore.findByText('The restore is about to begin.')).toBeVisible();
  expect(button).toBeDisabled();
  expect(
    await restore.findByText('Looked at 1 of about 3 incidents; 1 had something to restore.', undefined, {
      timeout: 4_000,
    }),
  ).toBeVisible();
  expect(
    await restore.findByText(/Last restore, .*: looked at 3 incidents; 2 had something/, undefined, {
      timeout: 8_000,
    }),
  ).toBeVisible();
  expect(button).toBeEnabled();
}, 20_000);

test('what did not come back is named', async () => {
  fake.backend.restores.now = {
    ...fake.backend.restores.now,
    problems: ['idd.settings: line 3: closedStatuses[0]: there is no status Shut here'],
  };
  visit(<SettingsPage projectKey="OPS" />);
  const restore = await section();
  expect(await restore.findByText(/there is no status Shut here/)).toBeVisible();
});
