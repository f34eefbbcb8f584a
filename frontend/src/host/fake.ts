import { Backend } from './fake/backend';
import type { Flag, Host } from './host';
import { fromAddress } from './location';
import { keepThemes } from './theme';

/** What a test or a curious developer may look at and turn. */
export const fake = {
  backend: new Backend(),
  flags: [] as Flag[],
  refreshed: 0,
  visited: [] as string[],
  savedConfiguration: '',
  giveConfiguration: (): string => '',
  /** What Jira answers, by path. */
  jira: {} as Record<string, unknown>,
  /** Milliseconds every answer takes. */
  latency: 0,

  reset(): void {
    fake.backend = new Backend();
    fake.flags = [];
    fake.refreshed = 0;
    fake.visited = [];
    fake.savedConfiguration = '';
    fake.giveConfiguration = () => '';
    fake.jira = {};
    fake.latency = 0;
  },
};

/** No product at all: a backend in memory, for tests and for working on the pages. Never part of what ships. */
export const host: Host = {
  get issueKey() {
    return fromAddress('issueKey');
  },
  get projectKey() {
    return fromAddress('projectKey');
  },
  startTheme() {
    keepThemes();
    document.documentElement.dataset.colorMode =
      new URLSearchParams(window.location.search).get('mode') ?? 'light';
  },
  token: async () => 'fake-token',
  async call(path, request) {
    if (fake.latency > 0) await new Promise((resolve) => setTimeout(resolve, fake.latency));
    return fake.backend.answer(path, request);
  },
  jira: async <Answer>(path: string) => {
    const answer = fake.jira[path];
    if (answer === undefined) throw new Error(`The fake Jira does not know ${path}.`);
    return structuredClone(answer) as Answer;
  },
  refreshIssue: () => void fake.refreshed++,
  flag: (flag) => void fake.flags.push(flag),
  resize: () => {},
  navigateToIssue: (key) => void fake.visited.push(key),
  navigateToSite: (path) => void fake.visited.push(path),
  workflowConfiguration: {
    read: async () => fake.savedConfiguration,
    onSave: (text) => void (fake.giveConfiguration = text),
  },
};
