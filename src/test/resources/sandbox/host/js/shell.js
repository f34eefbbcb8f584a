import { byId, h } from './dom.js';
import * as icons from './icons.js';
import { get } from './api.js';
import * as bridge from './bridge.js';
import { createIssue } from './create-issue.js';
import { avatar } from './parts.js';

const remember = (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`; };

/**
 * Starts a page: draws the top bar and the sidebar and opens the bridge.
 * The page hands in `draw(page)`; `page.refresh` may be set there to what the app's "refresh the issue" should do.
 */
export async function start(draw) {
  const [, area, key] = location.pathname.split('/');
  const projectKey = area === 'projects' ? decodeURIComponent(key ?? '') : area === 'browse' ? decodeURIComponent(key ?? '').split('-')[0] : null;
  const site = await get('/sandbox/host/site');
  const page = { site, main: byId('main'), project: site.projects.find((p) => p.key === projectKey) ?? null, refresh: null };
  drawTop(page);
  drawSide(site, page.project);
  bridge.open(page);
  try {
    await draw(page);
  } catch (refused) {
    if (!refused.status) throw refused;
    notFound(page, refused);
  }
  document.body.dataset.ready = 'true';
}

function drawTop({ site, project }) {
  byId('top').replaceChildren(
    h('a.brand', { href: '/', 'aria-label': 'Jira sandbox, home' }, h('span.brand-mark', { 'aria-hidden': 'true' }), h('span.brand-name', {}, 'Jira'), h('span.brand-note', {}, 'sandbox')),
    h('nav.top-nav', { 'aria-label': 'Site' }, h('a', { href: '/' }, 'Projects'), h('a', { href: '/dashboards' }, 'Dashboards'), h('a', { href: '/workflows' }, 'Workflows'),
      ...(site.app?.generalPages ?? []).map((m) => h('a', { href: `/plugins/servlet/ac/${site.app.key}/${m.key}` }, m.name))),
    site.projects.length ? h('button.button.primary', { type: 'button', 'data-testid': 'create-button', onclick: () => create(site, project) }, 'Create') : '',
    h('form.top-search', { role: 'search', onsubmit: goToIssue }, icons.search(), h('input', { name: 'key', placeholder: 'Go to issue, e.g. OPS-1', 'aria-label': 'Go to issue', autocomplete: 'off' })),
    themeSwitcher(),
    accountSwitcher(site));
}

async function create(site, project) {
  const [issue] = await createIssue(site, { pid: project?.id });
  if (issue) location.assign(`/browse/${issue.key}`);
}

function goToIssue(event) {
  event.preventDefault();
  const key = new FormData(event.target).get('key').trim().toUpperCase();
  if (key) location.assign(`/browse/${encodeURIComponent(key)}`);
}

function themeSwitcher() {
  const root = document.documentElement;
  const button = h('button.icon-button', { type: 'button', 'data-testid': 'theme-switcher', onclick: turn });
  function show() {
    const dark = root.dataset.colorMode === 'dark';
    button.replaceChildren(dark ? icons.sun() : icons.moon());
    button.setAttribute('aria-label', dark ? 'Switch to light theme' : 'Switch to dark theme');
  }
  function turn() {
    root.dataset.colorMode = root.dataset.colorMode === 'dark' ? 'light' : 'dark';
    remember('sandbox.theme', root.dataset.colorMode);
    show();
  }
  show();
  return button;
}

function accountSwitcher(site) {
  const select = h('select', { 'data-testid': 'account-switcher', 'aria-label': 'Account', onchange: () => { remember('sandbox.account', select.value); location.reload(); } },
    site.accounts.map((account) => h('option', { value: account.name, selected: account.accountId === site.account.accountId }, account.displayName)));
  return h('label.account', {}, avatar(site.account), select, icons.chevronDown());
}

function drawSide(site, project) {
  const side = byId('side');
  if (!project) {
    side.replaceChildren(h('div.side-head', {}, h('strong', {}, 'Your projects')), ...site.projects.map((p) => link(`/projects/${p.key}`, projectMark(p), p.name)),
      ...section('Apps', !site.mayAdminister ? [] : (site.app?.adminPages ?? []).map((m) => link(`/plugins/servlet/ac/${site.app.key}/${m.key}`, icons.gear(), m.name))));
    return;
  }
  const base = `/projects/${project.key}`;
  side.replaceChildren(
    h('a.side-head', { href: base }, projectMark(project), h('span', {}, h('strong', {}, project.name), h('small', {}, 'Company-managed project'))),
    link(base, icons.list(), 'Issues'),
    ...(project.hasBoard ? [link(`${base}/board`, icons.board(), 'Board')] : []),
    ...section('Apps', (site.app?.projectPages ?? []).map((m) => link(`${base}/apps/${m.key}`, icons.chart(), m.name))),
    ...section('Project settings', !project.mayAdminister ? [] : [
      link(`${base}/settings`, icons.gear(), 'Workflows'),
      ...(site.app?.projectAdminTabPanels ?? []).map((m) => link(`${base}/settings/apps/${m.key}`, icons.gear(), m.name)),
    ]));
}

const section = (title, links) => (links.length ? [h('div.side-title', {}, title), ...links] : []);

function link(href, icon, text) {
  const here = location.pathname === href;
  return h('a.side-link', { href, 'aria-current': here ? 'page' : null }, icon, h('span', {}, text));
}

export const projectMark = (project) => h('span.project-mark', { style: `--hue:${(project.key.charCodeAt(0) * 47) % 360}`, 'aria-hidden': 'true' }, project.key[0]);

export const breadcrumbs = (...crumbs) => h('nav.crumbs', { 'aria-label': 'Breadcrumbs' }, crumbs.filter(Boolean).flatMap((crumb, i) => (i ? [h('span', { 'aria-hidden': 'true' }, '/'), crumb] : [crumb])));

/** What Jira shows for something that is not there, or not for this account: it does not tell which. */
export function notFound(page, refused) {
  document.title = 'Not found - Jira sandbox';
  page.main.replaceChildren(h('section.nowhere', { 'data-testid': 'not-found' },
    h('h1', {}, refused?.status === 403 ? "You don't have access to this" : "We couldn't find what you're looking for"),
    h('p', {}, refused?.message || "It may have been moved or deleted, or you don't have permission to see it."),
    h('p.muted', {}, `You are logged in as ${page.site.account.displayName}.`),
    h('a.button.primary', { href: '/' }, 'Go to your projects')));
}
