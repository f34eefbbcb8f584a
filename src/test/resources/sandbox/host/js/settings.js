import { h } from './dom.js';
import { get } from './api.js';
import { breadcrumbs, notFound, start } from './shell.js';
import { workflowList } from './workflows.js';

/** A project's settings: which workflows it uses, and the pages apps add. */
start(async (page) => {
  const { project, main } = page;
  if (!project?.mayAdminister) return notFound(page);
  document.title = `${project.name} settings - Jira sandbox`;
  const { workflows } = await get('/sandbox/host/workflows');
  main.replaceChildren(
    breadcrumbs(h('a', { href: '/' }, 'Projects'), h('a', { href: `/projects/${project.key}` }, project.name), h('span', {}, 'Project settings')),
    h('h1', {}, 'Workflows'),
    workflowList(workflows.filter((workflow) => workflow.projects.includes(project.key))));
  return undefined;
});
