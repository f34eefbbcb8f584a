import { h } from './dom.js';
import { post, Refusal } from './api.js';
import { breadcrumbs, notFound, start } from './shell.js';
import { day, issueRow } from './parts.js';

const FIELDS = ['summary', 'status', 'issuetype', 'assignee', 'created'];
const PAGE = 50;

/** The module of the app that an address chooses in the sidebar of a project, as Jira writes it. */
function pageOf(app, selected) {
  const start = `com.atlassian.plugins.atlassian-connect-plugin:${app?.key}__`;
  return selected?.startsWith(start) ? selected.slice(start.length) : '';
}

start(async (page) => {
  if (!page.project) return notFound(page);
  const { project, site, main } = page;
  const chosen = pageOf(site.app, new URLSearchParams(location.search).get('selectedItem'));
  if (chosen) {
    location.replace(`/projects/${project.key}/apps/${chosen}`);
    return undefined;
  }
  document.title = `${project.name} - Jira sandbox`;
  const rows = h('ul.rows', { 'data-testid': 'issues' });
  const more = h('button.button', { type: 'button', onclick: () => load() }, 'Show more');
  let next;

  async function load() {
    more.disabled = true;
    const found = await post('/rest/api/3/search/jql', {
      jql: `project = "${project.key}" ORDER BY created DESC, key DESC`, fields: FIELDS, maxResults: PAGE, ...(next ? { nextPageToken: next } : {}),
    });
    rows.append(...found.issues.map((issue) => issueRow(issue, [h('span.muted.row-date', {}, day(issue.fields.created))])));
    next = found.nextPageToken;
    more.disabled = false;
    more.hidden = !next;
  }

  main.replaceChildren(breadcrumbs(h('a', { href: '/' }, 'Projects'), h('span', {}, project.name)), h('h1', {}, 'Issues'), rows, more);
  try {
    await load();
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    notFound(page, refused);
  }
  return undefined;
});
