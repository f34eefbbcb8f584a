import { h } from './dom.js';
import { get, post, Refusal } from './api.js';
import { flag } from './flags.js';
import { breadcrumbs, notFound, start } from './shell.js';
import { avatar, day, issueRow, lozenge, statusLozenge } from './parts.js';
import * as icons from './icons.js';

start(async (page) => {
  if (!page.project?.hasBoard) return notFound(page);
  document.title = `${page.project.name} board - Jira sandbox`;
  const place = h('div');
  page.main.replaceChildren(breadcrumbs(h('a', { href: '/' }, 'Projects'), h('a', { href: `/projects/${page.project.key}` }, page.project.name), h('span', {}, 'Board')), place);
  page.refresh = async () => place.replaceChildren(...draw(await get(`/sandbox/host/board?projectKey=${page.project.key}`), page.refresh));
  await page.refresh();
  return undefined;
});

function draw(board, refresh) {
  const running = board.sprints.filter((sprint) => sprint.state === 'active');
  const coming = board.sprints.filter((sprint) => sprint.state === 'future');
  return [
    ...(running.length ? running.map((sprint) => columns(sprint, refresh)) : [h('h1', {}, board.name), h('p.muted', {}, 'No sprint is running.')]),
    ...coming.map((sprint) => backlog(sprint.name, sprint, sprint.issues)),
    backlog('Backlog', null, board.backlog),
  ];
}

const when = (sprint) => (sprint?.startDate ? `${day(sprint.startDate)} – ${sprint.endDate ? day(sprint.endDate) : ''}` : '');

/** The running sprint: one column per status category, a card per issue. */
function columns(sprint, refresh) {
  const titles = { new: 'To do', indeterminate: 'In progress', done: 'Done' };
  return h('section.sprint', { 'data-testid': `sprint-${sprint.name}` },
    h('h1', {}, sprint.name, ' ', lozenge('active', 'inprogress')),
    h('p.muted', {}, [when(sprint), sprint.goal].filter(Boolean).join(' · ')),
    h('div.columns', {}, Object.entries(titles).map(([category, title]) => {
      const issues = sprint.issues.filter((issue) => issue.fields.status.statusCategory.key === category);
      return h('div.column', { 'data-testid': `column-${category}` }, h('h2', {}, `${title} `, h('span.count', {}, issues.length)), issues.map((issue) => card(issue, title, refresh)));
    })));
}

function card(issue, column, refresh) {
  const move = h('select', { 'aria-label': `Move ${issue.key}`, 'data-testid': `move-${issue.key}`, onchange: perform }, h('option', { value: '' }, 'Move…'));

  async function offer() {
    const { transitions } = await get(`/rest/api/3/issue/${issue.key}/transitions`);
    move.append(...transitions.map((t) => h('option', { value: t.id }, `${t.name} → ${t.to.name}`)));
  }
  async function perform() {
    try {
      await post(`/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: move.value } });
      await refresh();
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      flag('error', `${issue.key} did not move`, refused.message);
      move.value = '';
    }
  }
  offer().catch((refused) => move.setAttribute('title', refused.message));
  return h('article.board-card', { 'data-testid': `card-${issue.key}` },
    h('a.card-summary', { href: `/browse/${issue.key}` }, issue.fields.summary),
    h('div.card-foot', {}, icons.issueType(issue.fields.issuetype.name), h('a.key', { href: `/browse/${issue.key}` }, issue.key), issue.fields.status.name.toLowerCase() !== column.toLowerCase() && statusLozenge(issue.fields.status), h('span.push'), move, avatar(issue.fields.assignee)));
}

function backlog(title, sprint, issues) {
  return h('section.backlog', { 'data-testid': sprint ? `sprint-${sprint.name}` : 'backlog' },
    h('h2', {}, title, ' ', h('span.count', {}, issues.length), ' ', h('span.muted.when', {}, when(sprint))),
    issues.length ? h('ul.rows', {}, issues.map((issue) => issueRow(issue))) : h('p.empty', {}, 'Nothing is planned here yet.'));
}
