import { Backend } from './fake/backend';
import type { Flag, GadgetSettings, Host } from './host';
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
  /** What was chosen for the gadget, null for a new one. */
  gadget: null as GadgetSettings | null,
  mayEditGadget: true,
  gadgetTitle: '',
  /** Asks to configure the gadget, as a button of the product does. */
  editGadget: () => {},
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
    fake.gadget = null;
    fake.mayEditGadget = true;
    fake.gadgetTitle = '';
    fake.editGadget = () => {};
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
  async upload(path, file, sent) {
    sent(0.5);
    const answer = await host.call(path, { method: 'POST', headers: { 'X-Size': String(file.size) } });
    sent(1);
    return answer;
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
  navigateToInsights: (projectKey) => void fake.visited.push(`insights of ${projectKey}`),
  navigateToSite: (path) => void fake.visited.push(path),
  dashboardItem: {
    isPreview: false,
    get kind() {
      return fromAddress('show');
    },
    read: async () => fake.gadget,
    save: async (settings) => void (fake.gadget = settings),
    isEditable: async () => fake.mayEditGadget,
    onEdit: (edit) => void (fake.editGadget = edit),
    setTitle: (title) => void (fake.gadgetTitle = title),
  },
  workflowConfiguration: {
    read: async () => fake.savedConfiguration,
    onSave: (text) => void (fake.giveConfiguration = text),
  },
};
