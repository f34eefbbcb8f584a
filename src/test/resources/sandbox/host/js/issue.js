import { h } from './dom.js';
import * as icons from './icons.js';
import * as adf from './adf.js';
import { get, post, query, Refusal } from './api.js';
import { clearFlags, flag } from './flags.js';
import { mount } from './bridge.js';
import { breadcrumbs, notFound, projectMark, start } from './shell.js';
import { avatar, day, issueRow, kindOf, lozenge, moment, person, statusLozenge } from './parts.js';

const FIELDS = 'summary,status,issuetype,priority,resolution,assignee,reporter,components,fixVersions,labels,duedate,created,updated,description,issuelinks,comment,parent,project,customfield_10020';
const SPRINT = 'customfield_10020';
const EVERY = 2000;

start(async (page) => {
  const key = decodeURIComponent(location.pathname.split('/')[2] ?? '').toUpperCase();
  const load = () => get(`/rest/api/3/issue/${encodeURIComponent(key)}?fields=${FIELDS}`);
  let issue;
  try {
    issue = await load();
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return notFound(page, refused);
  }
  const view = draw(page, issue);
  view.show(issue);
  page.refresh = async () => view.show(await load());
  watch(issue.key, view, page.refresh);
  await view.frames();
  return undefined;
});

function draw(page, issue) {
  const { app } = page.site;
  const key = issue.key;
  const places = Object.fromEntries(['summary', 'description', 'links', 'comments', 'details', 'dates'].map((name) => [name, h('div')]));
  const activity = h('section.activity', {}, h('h2', {}, 'Activity'), commentBox(key, page), places.comments);
  const status = statusMenu(key, () => page.refresh());
  const contexts = (app?.issueContexts ?? []).map((module) => contextCard(key, module));
  const panels = (app?.issueContents ?? []).map((module) => panel(key, module));
  page.main.replaceChildren(
    breadcrumbs(h('a', { href: '/' }, 'Projects'), h('a', { href: `/projects/${page.project?.key}` }, page.project && projectMark(page.project), page.project?.name ?? ''), h('a', { href: `/browse/${key}` }, icons.issueType(issue.fields.issuetype?.name), key)),
    h('div.issue', {},
      h('div.issue-main', {}, places.summary, places.description, panels.map((p) => p.element), places.links, activity),
      h('aside.issue-side', { 'aria-label': 'Details' }, status.element, contexts.map((c) => c.element), places.details, places.dates)));

  return {
    show(now) {
      const { fields } = now;
      document.title = `[${now.key}] ${fields.summary} - Jira sandbox`;
      places.summary.replaceChildren(h('h1.summary', { 'data-testid': 'issue-summary' }, fields.summary));
      places.description.replaceChildren(...description(fields.description));
      places.links.replaceChildren(...linkedIssues(fields.issuelinks ?? []));
      places.comments.replaceChildren(...comments(fields.comment?.comments ?? []));
      places.details.replaceChildren(details(fields));
      places.dates.replaceChildren(h('p.dates', {}, 'Created ', moment(fields.created), h('br'), 'Updated ', moment(fields.updated)));
      status.show(fields.status);
    },
    frames: () => Promise.all(panels.map((p) => p.open())),
    gate: (lozenges) => contexts.forEach((c) => c.show(lozenges[c.key])),
  };
}

/** The status button and its menu: one entry per transition Jira offers this account now. */
function statusMenu(key, done) {
  const name = h('span');
  const button = h('button.status-button', { type: 'button', 'data-testid': 'status-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: toggle }, name, icons.chevronDown());
  const menu = h('ul.menu', { role: 'menu', hidden: true, 'data-testid': 'status-menu' });
  const element = h('div.status', { onkeydown: steer }, button, menu);
  document.addEventListener('click', (event) => !element.contains(event.target) && closeMenu());

  /** Escape closes, the arrow keys walk through the entries. */
  function steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      closeMenu();
      button.focus();
    } else if (step && !menu.hidden) {
      event.preventDefault();
      const entries = [...menu.querySelectorAll('button')];
      entries.at((entries.indexOf(document.activeElement) + step) % entries.length)?.focus();
    }
  }
  function closeMenu() {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  }
  async function toggle() {
    if (!menu.hidden) return closeMenu();
    menu.replaceChildren(h('li.muted', {}, 'Loading…'));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    const { transitions } = await get(`/rest/api/3/issue/${key}/transitions`);
    menu.replaceChildren(...(transitions.length ? transitions.map(entry) : [h('li.muted', {}, 'You cannot move this issue.')]));
    menu.querySelector('button')?.focus();
    return undefined;
  }
  function entry(transition) {
    return h('li', { role: 'none' }, h('button', { type: 'button', role: 'menuitem', 'data-testid': `transition-${transition.name}`, onclick: () => perform(transition) },
      h('span', {}, transition.name), h('span.arrow', { 'aria-hidden': 'true' }, '→'), statusLozenge(transition.to)));
  }
  async function perform(transition) {
    closeMenu();
    clearFlags();
    element.setAttribute('aria-busy', 'true');
    try {
      await post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
      flag('success', `${key} is now ${transition.to.name}`);
      await done();
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      flag('error', `${key} can't move to ${transition.to.name}`, refused.message);
    } finally {
      element.removeAttribute('aria-busy');
    }
  }
  return {
    element,
    show(status) {
      name.textContent = status.name;
      button.className = `status-button status-${kindOf(status)}`;
      button.dataset.status = status.name;
    },
  };
}

/** A jiraIssueContents module: a section of its own in the main column. */
function panel(key, module) {
  const place = h('div');
  const element = h('section.panel', { 'data-testid': `panel-${module.key}`, title: module.tooltip ?? null },
    h('h2', {}, module.icon && h('img', { src: module.icon, alt: '', width: 20, height: 20 }), module.name), place);
  return { element, open: () => mount(place, module.key, { issueKey: key }) };
}

/** A jiraIssueContexts module: a card at the side with the label and the lozenge of the issue property; opens to its frame. */
function contextCard(key, module) {
  const status = h('span', { 'data-testid': `lozenge-${module.key}` });
  const place = h('div');
  const element = h('details.card.context', { 'data-testid': `context-${module.key}`, ontoggle: () => element.open && !place.hasChildNodes() && mount(place, module.key, { issueKey: key }) },
    h('summary', {}, h('span.card-title', {}, module.name), h('span.context-label', {}, module.icon && h('img', { src: module.icon, alt: '', width: 16, height: 16 }), module.label, status)), place);
  return {
    key: module.key,
    element,
    show(value) {
      status.replaceChildren(...(value ? [lozenge(value.label, value.type)] : []));
    },
  };
}

function description(doc) {
  return [h('h2', {}, 'Description'), adf.isEmpty(doc) ? h('p.muted', {}, 'No description') : adf.render(doc)];
}

function linkedIssues(links) {
  const groups = new Map();
  for (const link of links) {
    const wording = link.outwardIssue ? link.type.outward : link.type.inward;
    groups.set(wording, [...(groups.get(wording) ?? []), link.outwardIssue ?? link.inwardIssue]);
  }
  if (!groups.size) return [];
  return [h('section', { 'data-testid': 'linked-issues' }, h('h2', {}, 'Linked work items'),
    [...groups].map(([wording, issues]) => [h('h3.wording', {}, wording), h('ul.rows', {}, issues.map((issue) => issueRow(issue)))]))];
}

function comments(said) {
  return said.length ? [h('ul.comments', {}, [...said].reverse().map(comment))] : [];
}

function comment({ author, created, body }) {
  return h('li', {}, avatar(author, 32), h('div', {}, h('p.comment-head', {}, h('strong', {}, author?.displayName ?? 'Anonymous'), ' ', h('span.muted', {}, moment(created))), adf.render(body)));
}

function commentBox(key, page) {
  const text = h('textarea', { name: 'comment', rows: 1, placeholder: 'Add a comment…', 'aria-label': 'Add a comment', required: true });
  return h('form.comment-form', { onsubmit: send }, avatar(page.site.account, 32), text, h('button.button', { type: 'submit' }, 'Save'));
  async function send(event) {
    event.preventDefault();
    const body = { type: 'doc', version: 1, content: text.value.split(/\n+/).map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] })) };
    try {
      await post(`/rest/api/3/issue/${key}/comment`, { body });
      text.value = '';
      await page.refresh();
    } catch (refused) {
      flag('error', 'The comment was not added', refused.message);
    }
  }
}

function details(fields) {
  const sprints = fields[SPRINT] ?? [];
  const lines = [
    ['Assignee', person(fields.assignee)],
    ['Reporter', person(fields.reporter, 'Anonymous')],
    ['Priority', fields.priority?.name],
    ['Parent', fields.parent && h('a', { href: `/browse/${fields.parent.key}` }, `${fields.parent.key} ${fields.parent.fields?.summary ?? ''}`)],
    ['Components', names(fields.components)],
    ['Fix versions', names(fields.fixVersions)],
    ['Sprint', sprints.length ? sprints.map((s) => h('span.tag', {}, `${s.name} · ${s.state}`)) : null],
    ['Labels', fields.labels?.length ? fields.labels.map((label) => h('span.tag', {}, label)) : null],
    ['Due date', fields.duedate && day(fields.duedate)],
    ['Resolution', fields.resolution?.name],
  ];
  return h('details.card', { open: true }, h('summary', {}, h('span.card-title', {}, 'Details')),
    h('dl', {}, lines.map(([name, value]) => [h('dt', {}, name), h('dd', { 'data-testid': `detail-${name.toLowerCase().replaceAll(' ', '-')}` }, value || h('span.muted', {}, 'None'))])));
}

const names = (things) => (things?.length ? things.map((thing) => h('span.tag', {}, thing.name)) : null);

/** Asks every two seconds whether anything about the issue changed elsewhere, and redraws only then. */
function watch(key, view, refresh) {
  let seen = null;
  const look = async () => {
    try {
      const now = await get(`/sandbox/host/pulse${query({ issueKey: key })}`);
      view.gate(now.lozenges);
      if (seen !== null && now.revision !== seen) await refresh();
      seen = now.revision;
    } catch (gone) {
      if (!(gone instanceof Refusal)) console.warn('The sandbox does not answer.', gone.message);
    }
    setTimeout(look, document.hidden ? EVERY * 5 : EVERY);
  };
  look();
}
