import { h } from './dom.js';
import { get } from './api.js';
import { start } from './shell.js';
import { workflowList } from './workflows.js';

start(async ({ main }) => {
  document.title = 'Workflows - Jira sandbox';
  const { workflows } = await get('/sandbox/host/workflows');
  main.replaceChildren(h('h1', {}, 'Workflows'), workflowList(workflows));
});
