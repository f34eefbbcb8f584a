import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { GatePage } from '../src/gate/GatePage';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { SettingsPage } from '../src/settings/SettingsPage';
import { EditPage } from '../src/validator/EditPage';
import { example } from '../src/validator/example';
import { ViewPage } from '../src/validator/ViewPage';
import { visit } from './render';

test('the gate in the side bar names what is missing', async () => {
  visit(<GatePage issueKey="OPS-1" />);
  expect(await screen.findByText('Blocked')).toBeVisible();
  expect(screen.getByText('Name the component.')).toBeVisible();
});

test('the gate in the side bar is silent on other issues', async () => {
  visit(<GatePage issueKey="APP-12" />);
  expect(await screen.findByText('Only incidents have a gate.')).toBeVisible();
  expect(fake.backend.calls).toEqual(['GET /api/issues/APP-12']);
});

test('the rule editor gives Jira the configuration to store', () => {
  visit(<EditPage />);
  expect(screen.getByText(example)).toBeVisible();
  expect(JSON.parse(fake.giveConfiguration())).toEqual({ v: 1, demands: 'project' });
});

test('the rule can be read in the workflow', () => {
  visit(<ViewPage />);
  expect(screen.getByText(/an Improvement Steward is assigned/)).toBeVisible();
});

test('settings are saved when asked', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('checkbox', { name: 'Platform (PLAT)' }));
  await user.click(screen.getByRole('radio', { name: /Problem\/Incident/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  const stored = await (await fake.backend.answer('/api/projects/OPS/settings', {})).json();
  expect(stored.improvementProjects.map((one: { selected: boolean }) => one.selected)).toEqual([true, true]);
  expect(stored.linkTypes[1].selected).toBe(true);
});

test('settings that changed elsewhere keep the choice and can be saved after all', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('checkbox', { name: 'Resolved' }));
  const current = await (await fake.backend.answer('/api/projects/OPS/settings', {})).json();
  const refusal = new Refusal(409, 'version-conflict', 'Changed.', { current: { ...current, version: 9 } });
  fake.backend.refuse(/PUT/, refusal);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The settings changed elsewhere')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Resolved' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getByText('Saved')).toBeVisible());
});

test('settings of somebody who may only look cannot be changed', async () => {
  fake.backend.settings.mayEdit = false;
  visit(<SettingsPage projectKey="OPS" />);
  expect(await screen.findByText('You can look, but not change')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Incident' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
});
