import { h } from './dom.js';
import { mount } from './bridge.js';
import { breadcrumbs, notFound, start } from './shell.js';

/** A page of the app: jiraProjectPages, jiraProjectAdminTabPanels, and generalPages and adminPages of the whole site. */
start(async (page) => {
  const { project, site, main } = page;
  const settings = location.pathname.includes('/settings/');
  const moduleKey = decodeURIComponent(location.pathname.split('/').at(-1));
  const ofTheSite = location.pathname.startsWith('/plugins/');
  const inProject = settings ? site.app?.projectAdminTabPanels : site.app?.projectPages;
  const modules = (ofTheSite ? [...(site.app?.generalPages ?? []), ...(site.app?.adminPages ?? [])] : inProject) ?? [];
  const module = modules.find((candidate) => candidate.key === moduleKey);
  if (!module || !(ofTheSite || project)) return notFound(page);
  document.title = `${module.name} - Jira sandbox`;
  const place = h('div.full-frame');
  if (ofTheSite) {
    main.replaceChildren(breadcrumbs(h('span', {}, 'Apps'), h('span', {}, module.name)), place);
    await mount(place, module.key, {}, { isFullPage: true });
    return undefined;
  }
  main.replaceChildren(
    breadcrumbs(h('a', { href: '/' }, 'Projects'), h('a', { href: `/projects/${project.key}` }, project.name), settings && h('a', { href: `/projects/${project.key}/settings` }, 'Project settings'), h('span', {}, module.name)), place);
  await mount(place, module.key, { projectKey: project.key }, { isFullPage: true });
  return undefined;
});
