import { h } from './dom.js';
import { projectMark, start } from './shell.js';
import { person } from './parts.js';

start(async ({ site, main }) => {
  document.title = 'Projects - Jira sandbox';
  main.replaceChildren(
    h('h1', {}, 'Projects'),
    site.projects.length ? table(site.projects) : h('p.muted', {}, 'There is no project this account may see.'));
});

function table(projects) {
  return h('table.table', { 'data-testid': 'projects' },
    h('thead', {}, h('tr', {}, ['Name', 'Key', 'Type', 'Lead'].map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, projects.map((project) => h('tr', {},
      h('td', {}, h('a.with-mark', { href: `/projects/${project.key}` }, projectMark(project), project.name)),
      h('td', {}, project.key),
      h('td', {}, project.hasBoard ? 'Software, with a board' : 'Company-managed'),
      h('td', {}, person(project.lead))))));
}
