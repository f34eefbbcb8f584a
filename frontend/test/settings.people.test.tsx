import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { PeopleSection } from '../src/settings/people/PeopleSection';
import { SettingsPage } from '../src/settings/SettingsPage';
import { visit } from './render';

const chosen = () => fake.backend.people.view.choices;

async function visitSettings(page = <PeopleSection projectKey="OPS" />) {
  const { user } = visit(page);
  await screen.findByLabelText('New incidents are led by');
  return user;
}

async function add(user: UserEvent, field: string, name: string) {
  await user.type(screen.getByLabelText(field), name.slice(0, 3));
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

const save = async (user: UserEvent) =>
  user.click(screen.getByRole('button', { name: 'Save people and reminders' }));

test('everything is off until somebody chooses', async () => {
  await visitSettings(<SettingsPage projectKey="OPS" />);
  const section = screen.getByRole('region', { name: 'People and reminders' });
  for (const box of within(section).getAllByRole('checkbox')) expect(box).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Save people and reminders' })).toBeDisabled();
});

test('a rotation is made of people in an order', async () => {
  const user = await visitSettings();
  await user.selectOptions(screen.getByLabelText('New incidents are led by'), 'People in turn');
  await add(user, 'Add a person to the rotation', 'Sasha Steward');
  await add(user, 'Add a person to the rotation', 'Robin Responder');
  await user.click(screen.getByRole('button', { name: 'Move Robin Responder up' }));
  await user.click(screen.getByRole('radio', { name: 'With each week' }));
  await save(user);
  expect(await screen.findByText('People and reminders saved')).toBeVisible();
  expect(chosen().steward).toEqual({ rule: 'rotation', accounts: ['account-2', 'account-1'], turn: 'week' });
});

test('one person leads them all, and another takes their place', async () => {
  const user = await visitSettings();
  await user.selectOptions(screen.getByLabelText('New incidents are led by'), 'Always the same person');
  await add(user, 'Choose the steward', 'Sasha Steward');
  await add(user, 'Choose the steward', 'Robin Responder');
  await save(user);
  expect(await screen.findByText('People and reminders saved')).toBeVisible();
  expect(chosen().steward.accounts).toEqual(['account-2']);
});

test('reminders and quiet hours are switched on one by one', async () => {
  const user = await visitSettings();
  await user.click(screen.getByRole('checkbox', { name: /review is due soon/ }));
  await user.click(screen.getByRole('checkbox', { name: /improvement is overdue/ }));
  await user.clear(screen.getByLabelText('Hours before the review is due'));
  await user.type(screen.getByLabelText('Hours before the review is due'), '24');
  await user.click(screen.getByRole('checkbox', { name: /Quiet hours/ }));
  await save(user);
  expect(await screen.findByText('People and reminders saved')).toBeVisible();
  expect(chosen().reminders).toMatchObject({ reviewDueHours: 24, improvementOverdue: true });
  expect(chosen().quietHours).toEqual({ from: '18:00', to: '08:00' });
});

test('what cannot be is said beside its field, and nothing is lost', async () => {
  const user = await visitSettings();
  await user.selectOptions(screen.getByLabelText('New incidents are led by'), 'People in turn');
  await save(user);
  expect((await screen.findAllByText('Name the people who take turns.')).length).toBeGreaterThan(0);
  expect(fake.backend.people.view.version).toBe(0);
  expect(screen.getByLabelText('New incidents are led by')).toHaveValue('rotation');
});

test('the digest needs an issue', async () => {
  const user = await visitSettings();
  await add(user, 'Add a Pattern Analyst', 'Wen Li');
  await user.click(screen.getByRole('checkbox', { name: 'Send them a weekly digest' }));
  await save(user);
  expect((await screen.findAllByText('Name an issue of this project, like OPS-1.')).length).toBeGreaterThan(
    0,
  );
  await user.type(screen.getByLabelText('Issue of the digest'), 'OPS-1');
  await user.selectOptions(screen.getByLabelText('Day of the digest'), 'Friday');
  await save(user);
  expect(await screen.findByText('People and reminders saved')).toBeVisible();
  expect(chosen().digest).toEqual({ day: 'friday', hour: 9, issueKey: 'OPS-1' });
  expect(chosen().patternAnalysts).toEqual(['account-5']);
});

test('a choice made elsewhere is told and can be replaced', async () => {
  const user = await visitSettings();
  fake.backend.people.view = { ...fake.backend.people.view, version: 7 };
  await user.click(screen.getByRole('checkbox', { name: /guardrail has expired/ }));
  await save(user);
  expect(await screen.findByText('People and reminders changed elsewhere')).toBeVisible();
  await save(user);
  expect(await screen.findByText('People and reminders saved')).toBeVisible();
  expect(chosen().reminders.guardrailExpired).toBe(true);
});
