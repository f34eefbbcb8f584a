import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { host, NotFramed } from '../src/host/connect';
import { keepThemes } from '../src/host/theme';

const bridge = {
  context: { getToken: vi.fn() },
  flag: { create: vi.fn() },
  jira: {
    refreshIssuePage: vi.fn(),
    getWorkflowConfiguration: vi.fn(),
    WorkflowConfiguration: { onSaveValidation: vi.fn(), onSave: vi.fn() },
  },
  navigator: { go: vi.fn() },
  resize: vi.fn(),
};

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('AP', bridge);
});
afterEach(() => vi.unstubAllGlobals());

test('every call carries a token of its own', async () => {
  const tokens = ['first', 'second'];
  bridge.context.getToken.mockImplementation((give: (token?: string) => void) => give(tokens.shift()));
  const fetch = vi.fn(async () => new Response());
  vi.stubGlobal('fetch', fetch);
  await host.call('/api/issues/OPS-1', { method: 'GET', headers: { Accept: 'application/json' } });
  await host.call('/api/issues/OPS-1', { method: 'GET' });
  expect(fetch).toHaveBeenNthCalledWith(1, '/api/issues/OPS-1', {
    method: 'GET',
    headers: { Accept: 'application/json', Authorization: 'JWT first' },
  });
  expect(fetch).toHaveBeenNthCalledWith(2, '/api/issues/OPS-1', {
    method: 'GET',
    headers: { Authorization: 'JWT second' },
  });
});

test('what people wrote goes into a flag as it is: the bridge takes it for text', () => {
  host.flag({ title: 'APP-1 linked', body: '<b onclick="x()">a & b</b>', type: 'success' });
  expect(bridge.flag.create).toHaveBeenCalledWith({
    title: 'APP-1 linked',
    body: '<b onclick="x()">a & b</b>',
    type: 'success',
    close: 'auto',
  });
});

test('the insights of a project are found by the key of the app', () => {
  const script = document.createElement('script');
  script.dataset.app = 'dev.idd.jira';
  document.head.append(script);
  host.navigateToInsights('OPS');
  expect(bridge.navigator.go).toHaveBeenCalledWith('site', {
    relativeUrl:
      '/projects/OPS?selectedItem=com.atlassian.plugins.atlassian-connect-plugin%3Adev.idd.jira__idd-insights',
  });
  script.remove();
});

test('a rule that was never saved reads as an empty text', async () => {
  bridge.jira.getWorkflowConfiguration.mockImplementation((give: (text?: string) => void) => give(undefined));
  expect(await host.workflowConfiguration.read()).toBe('');
});

test('saving a rule is allowed and gives the text', () => {
  host.workflowConfiguration.onSave(() => '{"v":1}');
  expect(bridge.jira.WorkflowConfiguration.onSaveValidation.mock.calls[0]?.[0]()).toBe(true);
  expect(bridge.jira.WorkflowConfiguration.onSave.mock.calls[0]?.[0]()).toBe('{"v":1}');
});

test('outside Jira a call says so instead of waiting for ever', async () => {
  vi.stubGlobal('AP', undefined);
  await expect(host.call('/api/issues/OPS-1', {})).rejects.toBeInstanceOf(NotFramed);
});

test('themes the bridge leaves out are named again, the mode it sets stays', async () => {
  const html = document.createElement('html');
  keepThemes(html);
  html.dataset.colorMode = 'dark';
  html.dataset.theme = 'light:light dark:dark spacing:spacing';
  await vi.waitFor(() => expect(html.dataset.theme).toContain('typography:typography'));
  expect(html.dataset.theme).toBe('light:light dark:dark spacing:spacing typography:typography shape:shape');
  expect(html.dataset.colorMode).toBe('dark');
  delete html.dataset.theme;
  delete html.dataset.colorMode;
  await vi.waitFor(() => expect(html.dataset.theme).toContain('light:light'));
  expect(html.dataset.colorMode).toBe('light');
});
