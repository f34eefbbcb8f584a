import { h } from './dom.js';
import { get, query } from './api.js';
import { flag } from './flags.js';
import { createIssue } from './create-issue.js';

/**
 * Jira's side of the bridge: the modules the npm package leaves to the product. Flags, dialogs, events, resizing and
 * theming are the package's own.
 */
const host = window.connectHost;

/** A method that answers with a promise; in the frame it can be called with a callback as well. */
const answers = (method) => {
  method.returnsPromise = true;
  return method;
};

/** The bridge passes its own callback last; it knows which frame is asking. */
const caller = (args) => args[args.length - 1]._context.extension;
const given = (args) => Array.prototype.slice.call(args, 0, -1);

const request = answers(async function request(...args) {
  const asked = given(args)[0] ?? {};
  const method = (asked.type ?? 'GET').toUpperCase();
  const url = new URL(asked.url, location.origin);
  if (url.origin !== location.origin) throw { xhr: { status: 0, statusText: 'error' }, err: 'error' };
  const headers = { 'x-ap-request': '1', ...(asked.headers ?? {}) };
  let body;
  if (asked.data !== undefined && asked.data !== null && method === 'GET') {
    const values = typeof asked.data === 'string' ? new URLSearchParams(asked.data) : Object.entries(asked.data);
    for (const [name, value] of values) url.searchParams.append(name, value);
  } else if (asked.data !== undefined && asked.data !== null) {
    body = typeof asked.data === 'string' ? asked.data : JSON.stringify(asked.data);
    headers['Content-Type'] = asked.contentType ?? (typeof asked.data === 'string' ? 'application/x-www-form-urlencoded' : 'application/json');
  }
  const answer = await fetch(url, { method, headers, body });
  const text = await answer.text();
  const xhr = { status: answer.status, statusText: answer.statusText, responseText: text, headers: Object.fromEntries(answer.headers) };
  if (!answer.ok) throw { xhr, err: text };
  return { body: text, xhr };
});

const context = {
  getToken: answers(async function getToken(...args) {
    const frame = caller(args);
    const answer = await fetch(`/sandbox/host/token${query({ module: frame.key, ...frame.options.where })}`);
    if (!answer.ok) throw new Error(`Jira gives no token (${answer.status}).`);
    return answer.text();
  }),
  getContext: answers(async function getContext(...args) {
    return { jira: caller(args).options.productContext };
  }),
};

const user = (me) => ({
  getCurrentUser: answers(async () => ({ atlassianAccountId: me.accountId })),
  getLocale: answers(async () => 'en_US'),
  getTimeZone: answers(async () => me.timeZone),
});

const ROUTES = {
  dashboard: () => '/',
  issue: ({ issueKey }) => `/browse/${issueKey}`,
  projectSummary: ({ projectKey }) => `/projects/${projectKey}`,
  projectAdminSummary: ({ projectKey }) => `/projects/${projectKey}/settings`,
  projectAdminTabPanel: ({ projectKey, moduleKey }) => `/projects/${projectKey}/settings/apps/${moduleKey}`,
  projectPage: ({ projectKey, moduleKey }) => `/projects/${projectKey}/apps/${moduleKey}`,
  site: ({ relativeUrl, absoluteUrl }) => absoluteUrl ?? relativeUrl,
};

const navigator = {
  go(...args) {
    const [target, where = {}] = given(args);
    const address = ROUTES[target]?.(where);
    if (!address) throw new Error(`The sandbox does not know the place '${target}'.`);
    location.assign(address);
  },
  reload() {
    location.reload();
  },
  getLocation: answers(async function getLocation(...args) {
    const { issue, project } = caller(args).options.productContext;
    return issue
      ? { target: 'issue', context: { issueId: issue.id, issueKey: issue.key } }
      : { target: 'projectpage', context: { projectId: project?.id, projectKey: project?.key } };
  }),
};

const anchor = () => decodeURIComponent(location.hash.replace(/^#!?/, ''));
const history = {
  getState: answers(async () => anchor()),
  pushState(...args) {
    window.history.pushState(null, '', `#!${given(args)[0]}`);
  },
  replaceState(...args) {
    window.history.replaceState(null, '', `#!${given(args)[0]}`);
  },
  back() {
    window.history.back();
  },
  forward() {
    window.history.forward();
  },
  go(...args) {
    window.history.go(given(args)[0]);
  },
};

const cookieName = (args) => `${caller(args).addon_key}$$${given(args)[0]}`;
const cookie = {
  save(...args) {
    const [, value, days] = given(args);
    const age = days ? `; max-age=${days * 86400}` : '';
    document.cookie = `${encodeURIComponent(cookieName(args))}=${encodeURIComponent(value)}; path=/; samesite=lax${age}`;
  },
  read: answers(async function read(...args) {
    const name = encodeURIComponent(cookieName(args));
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
  }),
  erase(...args) {
    document.cookie = `${encodeURIComponent(cookieName(args))}=; path=/; max-age=0`;
  },
};

const pendingRules = new Map();

const jira = (page) => ({
  refreshIssuePage() {
    page.refresh?.();
  },
  getWorkflowConfiguration: answers(async function getWorkflowConfiguration(...args) {
    return caller(args).options.workflowConfiguration ?? '';
  }),
  openCreateIssueDialog: answers(async function openCreateIssueDialog(...args) {
    return createIssue(page.site, given(args)[0] ?? {});
  }),
  openIssueDialog(...args) {
    location.assign(`/browse/${given(args)[0]}`);
  },
  isNativeApp: answers(async () => false),
  isDashboardItemEditable: answers(async () => page.dashboard?.mayEdit ?? false),
  setDashboardItemTitle(...args) {
    page.nameGadget?.(caller(args).options.where.itemId, String(given(args)[0]));
  },
  _ruleConfigured(...args) {
    const [uuid, valid, value] = given(args);
    pendingRules.get(uuid)?.({ valid, value });
    pendingRules.delete(uuid);
  },
});

/** Defines the product's modules and says how a frame gets a new address (for dialogs, and when its token is old). */
export function open(page) {
  host.defineModule({ request, getLocation: answers(async () => location.href) });
  host.defineModule('context', context);
  host.defineModule('user', user(page.site.account));
  host.defineModule('navigator', navigator);
  host.defineModule('history', history);
  host.defineModule('cookie', cookie);
  host.defineModule('jira', jira(page));
  host.registerContentResolver.resolveByExtension((frame) => {
    const resolved = window.jQuery.Deferred();
    const where = frame.options?.where ?? {};
    get(`/sandbox/host/frame${query({ module: frame.key, ...where })}`).then(
      (fresh) => resolved.resolve(extension(fresh, where, frame.options)),
      (refused) => resolved.reject(refused));
    return resolved.promise();
  });
  window.addEventListener('popstate', () => host.broadcastEvent('history_popstate', {}, { newURL: anchor() }));
}

/** What a frame in Jira may do; the rest of what a page could do is forbidden to it. */
const ALLOWED =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation';

function extension(frame, where, options = {}) {
  return {
    addon_key: frame.addonKey,
    key: frame.moduleKey,
    url: frame.url,
    options: {
      autoresize: true,
      width: '100%',
      height: '80px',
      sandbox: ALLOWED,
      ...options,
      where,
      hostOrigin: location.origin,
      origin: location.origin,
      moduleType: frame.moduleType,
      productContext: frame.productContext,
      workflowConfiguration: frame.workflowConfiguration,
    },
  };
}

/** Puts the frame of a module into a place of the page; `where` says for which issue, project or rule. */
export async function mount(place, moduleKey, where, options = {}) {
  place.setAttribute('data-testid', `frame-${moduleKey}`);
  place.classList.add('module-frame');
  try {
    const frame = await get(`/sandbox/host/frame${query({ module: moduleKey, ...where })}`);
    const asked = extension(frame, where, options);
    place.replaceChildren(host.create(asked)[0]);
    place.querySelector('iframe')?.setAttribute('title', frame.name);
    return asked;
  } catch (refused) {
    place.replaceChildren(h('p.muted', { 'data-testid': 'frame-refused' }, refused.message));
    return null;
  }
}

const SAVE_PATIENCE = 5000;

/** Tells the frame of a gadget that somebody wants to configure it. */
export function editGadget(frame) {
  const { itemId } = frame.options.where;
  host.broadcastEvent('jira_dashboard_item_edit', ({ extension }) => extension.options.where?.itemId === itemId, {});
}

/** Asks the frame of a rule for its configuration, as Jira does when somebody saves the rule. */
export function askForRule(frame) {
  return new Promise((answered) => {
    const uuid = crypto.randomUUID();
    pendingRules.set(uuid, answered);
    setTimeout(() => {
      if (pendingRules.delete(uuid)) flag('error', 'The rule was not saved', 'The app did not answer.');
    }, SAVE_PATIENCE);
    host.broadcastEvent('jira_workflow_validator_submit', { addon_key: frame.addon_key, key: frame.key }, { uuid });
  });
}
