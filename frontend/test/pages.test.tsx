import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { GatePage } from '../src/gate/GatePage';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { SettingsPage } from '../src/settings/SettingsPage';
import { EditPage } from '../src/validator/EditPage';
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
  expect(screen.getByText(/IDD keeps OPS-1 from closing/)).toBeVisible();
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
  const closed = within(await screen.findByRole('group', { name: 'Closed' }));
  await user.click(closed.getByRole('checkbox', { name: 'Resolved' }));
  const current = await (await fake.backend.answer('/api/projects/OPS/settings', {})).json();
  const refusal = new Refusal(409, 'version-conflict', 'Changed.', { current: { ...current, version: 9 } });
  fake.backend.refuse(/PUT/, refusal);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The settings changed elsewhere')).toBeVisible();
  expect(closed.getByRole('checkbox', { name: 'Resolved' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getByText('Saved')).toBeVisible());
});

test('everything that counts in a project can be chosen', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  const resolved = within(await screen.findByRole('group', { name: 'Resolved' }));
  expect(resolved.getByRole('checkbox', { name: 'Resolved' })).toBeChecked();
  expect(resolved.queryByRole('checkbox', { name: 'Closed' })).not.toBeInTheDocument();
  const types = within(screen.getByRole('group', { name: 'Improvement issue types' }));
  expect(types.queryByRole('checkbox', { name: 'Incident' })).not.toBeInTheDocument();
  await user.click(types.getByRole('checkbox', { name: 'Story' }));
  await user.selectOptions(
    screen.getByLabelText('Acceptance criteria are also kept in'),
    'Acceptance criteria',
  );
  await user.type(screen.getByLabelText('Days to look back for the same root cause'), '90');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  const { improvementIssueTypes, criteriaFields, lookbackDays } = fake.backend.settings;
  expect(improvementIssueTypes[1]?.selected).toBe(true);
  expect(criteriaFields[0]?.selected).toBe(true);
  expect(lookbackDays).toBe(90);
});

test('a status that closes does not resolve as well', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  const closed = within(await screen.findByRole('group', { name: 'Closed' }));
  await user.click(closed.getByRole('checkbox', { name: 'Resolved' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(fake.backend.settings.resolvedStatuses[0]?.selected).toBe(false);
});

test('a number of days that cannot be is refused beside its field', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.type(await screen.findByLabelText('Days to look back for the same root cause'), 'long');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('Look back between 1 and 3650 days.')).length).toBeGreaterThan(0);
});

test('what was chosen and is gone is told', async () => {
  fake.backend.settings.lost = [{ field: 'linkTypeId', message: 'The link type is not there any more.' }];
  visit(<SettingsPage projectKey="OPS" />);
  expect(await screen.findByText('The link type is not there any more.')).toBeVisible();
});

test('who may add the link type is led there, and it is offered when it is there', async () => {
  fake.backend.settings.improvementLink = { missing: true, mayCreate: true };
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('button', { name: 'Open Jira’s link types' }));
  expect(fake.visited).toEqual(['/secure/admin/ViewLinkTypes!default.jspa']);
  const type = { id: '10102', name: 'Improvement', inward: 'is improved by', outward: 'improves' };
  fake.backend.settings.linkTypes.push({ ...type, selected: false });
  fake.backend.settings.improvementLink = { missing: false, mayCreate: false };
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByRole('radio', { name: /^Improvement/ })).toBeVisible();
  expect(screen.queryByText('A link type of its own is easier to read')).not.toBeInTheDocument();
});

test('who may not add the link type is told who can', async () => {
  visit(<SettingsPage projectKey="OPS" />);
  expect(await screen.findByText(/Ask a Jira administrator to add it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Open Jira’s link types' })).not.toBeInTheDocument();
});

test('settings of somebody who may only look cannot be changed', async () => {
  fake.backend.settings.mayEdit = false;
  visit(<SettingsPage projectKey="OPS" />);
  expect(await screen.findByText('You can look, but not change')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Incident' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
});
