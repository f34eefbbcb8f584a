import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { IncidentPanel } from '../src/panel/incident/IncidentPanel';
import { SitePage } from '../src/settings/SitePage';
import { SettingsPage } from '../src/settings/SettingsPage';
import { EditPage } from '../src/validator/EditPage';
import { ViewPage } from '../src/validator/ViewPage';
import { visit } from './render';

test('a policy is tried before it is saved', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('radio', { name: 'Observing' }));
  await user.click(screen.getByRole('button', { name: 'Try it on the last 6 months' }));
  expect(await screen.findByText('48 of 300 incidents')).toBeVisible();
  expect(screen.getByText('Only the latest 300 of about 320 were looked at.')).toBeVisible();
  expect(fake.backend.policy.policy.mode).toBe('enforce');
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(await screen.findByText('Policy saved')).toBeVisible();
  expect(fake.backend.policy.policy.mode).toBe('observe');
});

test('a project follows the site, has its own, and goes back', async () => {
  fake.backend.policy.source = 'site';
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  expect(
    await screen.findByText('This project follows the policy of the site. Saving gives it its own.'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Follow the site again' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Observing' }));
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(await screen.findByText('This project has a policy of its own.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Follow the site again' }));
  expect(await screen.findByRole('radio', { name: 'Enforced' })).toBeChecked();
  expect(screen.queryByText('This project has a policy of its own.')).not.toBeInTheDocument();
});

test('a Jira administrator chooses for the site, and only there without a project', async () => {
  const { user } = visit(<SitePage />);
  expect(await screen.findByText(/Nobody has chosen for the site yet/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Try it/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Observing' }));
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(await screen.findByText(/Projects that have no policy of their own/)).toBeVisible();
  expect(fake.backend.sitePolicy?.policy.mode).toBe('observe');
  await user.click(screen.getByRole('button', { name: 'Go back to what is shipped' }));
  expect(await screen.findByText(/Nobody has chosen for the site yet/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Root-cause taxonomy' })).toBeVisible();
});

test('who may not choose for the site is not offered it', async () => {
  fake.backend.policy.maySetSiteDefault = false;
  visit(<SettingsPage projectKey="OPS" />);
  await screen.findByText(/follows the policy that came with the product/);
  expect(screen.queryByRole('group', { name: 'Whose policy' })).not.toBeInTheDocument();
});

test('a policy that cannot be is refused beside its field', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  for (const box of await screen.findAllByRole('checkbox', { name: /^Full: / })) await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect((await screen.findAllByText('The full form asks for nothing.')).length).toBeGreaterThan(0);
  expect(fake.backend.policy.version).toBe(1);
});

test('severities are mapped and people are authorised', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.selectOptions(await screen.findByLabelText('“SEV4” means'), 'SEV-3');
  await user.click(screen.getByRole('checkbox', { name: 'Project administrators' }));
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(await screen.findByText('Policy saved')).toBeVisible();
  expect(fake.backend.policy.policy.severity.options[3]?.severity).toBe('SEV-3');
  expect(fake.backend.policy.policy.authorised.projectAdmins).toBe(false);
});

test('the severity follows from impact and urgency', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('radio', { name: 'From impact and urgency' }));
  expect(screen.queryByLabelText('Severity field')).not.toBeInTheDocument();
  const meaning = screen.getByRole('table', { name: 'What the scores mean' });
  expect(within(meaning).getByRole('row', { name: 'SEV-0 Both at least 9' })).toBeVisible();
  expect(within(meaning).getByRole('row', { name: 'SEV-4 Both below 3' })).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Impact, 0 to 10'), 'Impact');
  await user.selectOptions(screen.getByLabelText('Urgency, 0 to 10'), 'Urgency');
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(await screen.findByText('Policy saved')).toBeVisible();
  expect(fake.backend.policy.policy.severity).toEqual({
    fieldId: null,
    options: [],
    scores: { impactFieldId: 'customfield_10051', urgencyFieldId: 'customfield_10052' },
  });
  await user.click(screen.getByRole('radio', { name: 'From one field' }));
  await user.selectOptions(screen.getByLabelText('Severity field'), 'Severity');
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(fake.backend.policy.policy.severity).toMatchObject({ fieldId: 'customfield_10050', scores: null });
});

test('half a choice of scores is refused beside them', async () => {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('radio', { name: 'From impact and urgency' }));
  await user.selectOptions(screen.getByLabelText('Impact, 0 to 10'), 'Impact');
  await user.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect((await screen.findAllByText(/Choose both fields/)).length).toBeGreaterThan(0);
  expect(fake.backend.policy.version).toBe(1);
});

test('a site without number fields says so', async () => {
  fake.backend.policy.scoreFields = [];
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  await user.click(await screen.findByRole('radio', { name: 'From impact and urgency' }));
  expect(screen.getByText(/This site has no number fields/)).toBeVisible();
});

test('health names the ways around the gate', async () => {
  visit(<SettingsPage projectKey="OPS" />);
  expect(
    await screen.findByText('“Close without resolving” leads to Closed without the rule.'),
  ).toBeVisible();
  expect(screen.getByText(/Closed was reached past the gate 3 times/)).toBeVisible();
  expect(screen.getByText(/Close \(seen since/)).toBeVisible();
});

test('who may overrides with a reason, and it is seen', async () => {
  fake.backend.mayExempt = true;
  const { user } = visit(<IncidentPanel issueKey="OPS-1" />);
  await user.click(await screen.findByRole('button', { name: 'Let it close once' }));
  await user.type(screen.getByLabelText(/Let it close once: why/), 'short');
  await user.click(screen.getByRole('button', { name: 'Let it close once' }));
  expect(await screen.findByText('Give the reason in 10 to 1,000 characters.')).toBeVisible();
  await user.type(screen.getByLabelText(/Let it close once: why/), ' but the provider leaves today');
  await user.click(screen.getByRole('button', { name: 'Let it close once' }));
  expect(await screen.findByText('Override')).toBeVisible();
  expect(screen.getByText(/provider leaves today/)).toBeVisible();
});

test('who may not is not offered an exception', async () => {
  visit(<IncidentPanel issueKey="OPS-1" />);
  await screen.findByText(/things are missing/);
  expect(screen.queryByText('You may make an exception:')).not.toBeInTheDocument();
});

test('the rule is fixed to a form and kept when it is edited again', async () => {
  fake.savedConfiguration = '{"v":1,"demands":"light"}';
  const { user } = visit(<EditPage />);
  expect(await screen.findByRole('radio', { name: 'Always the light form', checked: true })).toBeVisible();
  expect(JSON.parse(fake.giveConfiguration())).toEqual({ v: 1, demands: 'light' });
  await user.click(screen.getByRole('radio', { name: 'Always the full form' }));
  expect(JSON.parse(fake.giveConfiguration())).toEqual({ v: 1, demands: 'full' });
});

test('the rule says in the workflow what it asks for', async () => {
  fake.savedConfiguration = '{"v":1,"demands":"full"}';
  visit(<ViewPage />);
  expect(await screen.findByText('Always the full form')).toBeVisible();
});

test('the preview is the sentence that Jira evaluates', async () => {
  fake.jira = {
    '/rest/api/3/expression/analyse?check=complexity': { results: [{ valid: true }] },
    '/rest/api/3/expression/evaluate': { value: 'Before closing OPS-1: Assign an Improvement Steward.' },
  };
  const { user } = visit(<EditPage />);
  await user.type(screen.getByLabelText('Try it on an issue'), 'OPS-1');
  await user.click(screen.getByRole('button', { name: 'Show what Jira would say' }));
  const preview = screen.getByRole('region', { name: 'Preview' });
  expect(await within(preview).findByText(/Before closing OPS-1/)).toBeVisible();
});
