import { h } from './dom.js';
import { mount } from './bridge.js';
import { breadcrumbs, notFound, start } from './shell.js';

/** A page of the app inside a project: jiraProjectPages and jiraProjectAdminTabPanels. */
start(async (page) => {
  const { project, site, main } = page;
  const settings = location.pathname.includes('/settings/');
  const moduleKey = decodeURIComponent(location.pathname.split('/').at(-1));
  const modules = (settings ? site.app?.projectAdminTabPanels : site.app?.projectPages) ?? [];
  const module = modules.find((candidate) => candidate.key === moduleKey);
  if (!project || !module) return notFound(page);
  document.title = `${module.name} - Jira sandbox`;
  const place = h('div.full-frame');
  main.replaceChildren(
    breadcrumbs(h('a', { href: '/' }, 'Projects'), h('a', { href: `/projects/${project.key}` }, project.name), settings && h('a', { href: `/projects/${project.key}/settings` }, 'Project settings'), h('span', {}, module.name)), place);
  await mount(place, module.key, { projectKey: project.key }, { isFullPage: true });
  return undefined;
});
