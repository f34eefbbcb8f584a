import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GadgetPage } from '../src/gadget/GadgetPage';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { JiraDashboardItem, type GadgetBridge } from '../src/host/dashboardItem';
import { visit } from './render';

const before = window.location.href;
const at = (query: string) => window.history.replaceState(null, '', `/pages/gadget?${query}`);
beforeEach(() => at('show=yield&dashboardId=1&itemId=2'));
afterEach(() => window.history.replaceState(null, '', before));

test('a new gadget asks for a project and then shows its number', async () => {
  const { user } = visit(<GadgetPage />);
  await user.selectOptions(await screen.findByLabelText('Project'), 'Operations (OPS)');
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('0.92')).toBeVisible();
  expect(fake.gadget).toEqual({ projectKey: 'OPS', period: 'all' });
  expect(fake.gadgetTitle).toBe('Improvement Yield: OPS');
});

test('shows recurrence beside chance', async () => {
  at('show=recurrence&dashboardId=1&itemId=2');
  fake.gadget = { projectKey: 'OPS', period: 'all' };
  visit(<GadgetPage />);
  expect(await screen.findByText(/Chance alone would bring 19%/)).toBeVisible();
});

test('shows what is late, the longest first', async () => {
  at('show=overdue&dashboardId=1&itemId=2');
  fake.gadget = { projectKey: 'OPS', period: 'all' };
  const { user } = visit(<GadgetPage />);
  const [first] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent('APP-7 Guest checkout while sign-in is slow');
  await user.click(screen.getByRole('button', { name: 'APP-9' }));
  expect(fake.visited).toEqual(['APP-9']);
});

test('is configured again by the button of the dashboard, and left as it was by “Cancel”', async () => {
  fake.gadget = { projectKey: 'OPS', period: 'all' };
  const { user } = visit(<GadgetPage />);
  await screen.findByText('0.92');
  act(() => fake.editGadget());
  expect(await screen.findByLabelText('Project')).toHaveValue('OPS');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('0.92')).toBeVisible();
});

test('somebody who may not edit the dashboard is not asked', async () => {
  fake.mayEditGadget = false;
  visit(<GadgetPage />);
  expect(await screen.findByText('Nobody has chosen a project for this gadget yet.')).toBeVisible();
});

test('a project that may not be seen any more says so', async () => {
  fake.gadget = { projectKey: 'OPS', period: 'all' };
  fake.backend.refuse(
    /metrics/,
    new Refusal(404, 'not-found', 'There is no such project, or you may not see it.'),
  );
  visit(<GadgetPage />);
  expect(await screen.findByText('There is no such project, or you may not see it.')).toBeVisible();
});

const bridge = {
  request: vi.fn(),
  jira: { isDashboardItemEditable: vi.fn(), setDashboardItemTitle: vi.fn() },
};
const item = () =>
  new JiraDashboardItem(
    () => bridge as GadgetBridge,
    () => 'Jira refused.',
  );
const property = '/rest/api/3/dashboard/1/items/2/properties/idd.gadget';

test('what was chosen is a property of the dashboard item', async () => {
  bridge.request.mockImplementation(({ success }) =>
    success('{"key":"idd.gadget","value":{"projectKey":"OPS"}}'),
  );
  expect(await item().read()).toEqual({ projectKey: 'OPS' });
  await item().save({ projectKey: 'OPS', period: '30' });
  expect(bridge.request).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: property, type: 'PUT', data: '{"projectKey":"OPS","period":"30"}' }),
  );
});

test('a property that is not there is a new gadget; any other refusal is one', async () => {
  bridge.request.mockImplementation(({ error }) => error({ status: 404 }));
  expect(await item().read()).toBeNull();
  bridge.request.mockImplementation(({ error }) => error({ status: 403, responseText: '{}' }));
  await expect(item().read()).rejects.toThrow('Jira refused.');
  await waitFor(async () =>
    expect(item().save({ projectKey: '', period: '' })).rejects.toThrow('Jira refused.'),
  );
});

test('in the list of gadgets it only says what it is', () => {
  at('show=yield&dashboardId=&itemId=');
  expect(item().isPreview).toBe(true);
});
