import { JiraDashboardItem, type GadgetBridge } from './dashboardItem';
import type { Host } from './host';
import { fromAddress } from './location';
import { keepThemes } from './theme';
import { upload } from './upload';

/** The part of the bridge we use. Jira's own script defines it before our pages start. */
interface Bridge {
  context: { getToken(callback: (token: string) => void): void };
  flag: { create(flag: { title: string; body: string; type: string; close: 'auto' }): void };
  jira: {
    refreshIssuePage(): void;
    getWorkflowConfiguration(callback: (text: string | undefined) => void): void;
    WorkflowConfiguration: { onSaveValidation(valid: () => boolean): void; onSave(text: () => string): void };
  };
  request(request: {
    url: string;
    type: 'POST';
    data: string;
    contentType: 'application/json';
    success(body: string): void;
    error(answer: { responseText?: string }): void;
  }): void;
  navigator: {
    go(target: 'issue', context: { issueKey: string }): void;
    go(target: 'site', context: { relativeUrl: string }): void;
  };
  theming?: { initializeTheming(): void };
  resize(): void;
}

/** The address was opened outside Jira: there is nobody to ask who is looking. */
export class NotFramed extends Error {
  constructor() {
    super('This page works inside Jira only.');
  }
}

function bridge(): Bridge {
  const found = (window as unknown as { AP?: Bridge }).AP;
  if (!found) throw new NotFramed();
  return found;
}

/** The address of a page of ours in a project; there is no target of the bridge for it. */
function pageOf(projectKey: string, module: string): string {
  const app = document.querySelector<HTMLElement>('script[data-app]')?.dataset.app ?? '';
  const page = `com.atlassian.plugins.atlassian-connect-plugin:${app}__${module}`;
  return `/projects/${encodeURIComponent(projectKey)}?selectedItem=${encodeURIComponent(page)}`;
}

/** What Jira says in its refusals, in one of two places. */
function sentenceOf(answer: string | undefined): string {
  try {
    const { errorMessages, message } = JSON.parse(answer ?? '');
    return [errorMessages, message].flat().filter(Boolean).join(' ') || 'Jira refused.';
  } catch {
    return 'Jira did not answer.';
  }
}

/** Jira, through the bridge of Atlassian Connect. */
export const host: Host = {
  issueKey: fromAddress('issueKey'),
  projectKey: fromAddress('projectKey'),

  startTheme() {
    keepThemes();
    // Outside Jira there is no bridge; the page still has to say so in readable colours.
    (window as unknown as { AP?: Bridge }).AP?.theming?.initializeTheming();
  },

  token: async () => new Promise((resolve) => bridge().context.getToken(resolve)),

  async call(path, request) {
    const token = await host.token();
    return fetch(path, { ...request, headers: { ...request.headers, Authorization: `JWT ${token}` } });
  },

  upload: async (path, file, sent) => upload(path, file, await host.token(), sent),

  jira: async (path, body) =>
    new Promise((resolve, reject) =>
      bridge().request({
        url: path,
        type: 'POST',
        data: JSON.stringify(body),
        contentType: 'application/json',
        success: (answer) => resolve(JSON.parse(answer)),
        error: ({ responseText }) => reject(new Error(sentenceOf(responseText))),
      }),
    ),

  refreshIssue: () => bridge().jira.refreshIssuePage(),
  // The bridge takes the body for text and makes it safe itself; the title is ours and holds nothing that people wrote.
  flag: (flag) => bridge().flag.create({ ...flag, close: 'auto' }),
  resize: () => bridge().resize(),
  navigateToIssue: (key) => bridge().navigator.go('issue', { issueKey: key }),

  navigateToInsights: (projectKey) =>
    bridge().navigator.go('site', { relativeUrl: pageOf(projectKey, 'idd-insights') }),

  navigateToSite: (path) => bridge().navigator.go('site', { relativeUrl: path }),

  dashboardItem: new JiraDashboardItem(() => bridge() as unknown as GadgetBridge, sentenceOf),

  workflowConfiguration: {
    read: async () =>
      new Promise((resolve) => bridge().jira.getWorkflowConfiguration((text) => resolve(text ?? ''))),
    onSave(text) {
      bridge().jira.WorkflowConfiguration.onSaveValidation(() => true);
      bridge().jira.WorkflowConfiguration.onSave(text);
    },
  },
};
