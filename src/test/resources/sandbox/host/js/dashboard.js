import { h } from './dom.js';
import { get, post, query } from './api.js';
import { editGadget, mount } from './bridge.js';
import { start } from './shell.js';

/** A dashboard: gadgets of the app beside each other, each with a button to configure it for whoever may. */
start(async (page) => {
  const { main, site } = page;
  const id = decodeURIComponent(location.pathname.split('/')[2] ?? '') || null;
  const modules = site.app?.dashboardItems ?? [];
  page.dashboard = await get(`/sandbox/host/dashboard${query({ id })}`);
  document.title = `${page.dashboard.name} - Jira sandbox`;
  const titles = new Map();
  page.nameGadget = (itemId, title) => titles.get(itemId)?.replaceChildren(title);
  const place = h('div.gadgets');
  main.replaceChildren(h('h1', {}, page.dashboard.name), place, ...(page.dashboard.mayEdit ? [directory(page, modules, draw)] : []));

  async function draw() {
    const { dashboard } = page;
    await Promise.all(dashboard.items.filter(({ id: item }) => !titles.has(item)).map((item) => gadget(item)));
  }

  async function gadget(item) {
    const module = modules.find(({ key }) => key === item.module);
    if (!module) return;
    const title = h('h2', {}, module.name);
    const inside = h('div');
    const edit = h('button.button', { type: 'button', 'data-testid': `edit-gadget-${item.id}`, hidden: !(module.configurable && page.dashboard.mayEdit) }, 'Configure');
    titles.set(item.id, title);
    place.append(h('section.gadget', { 'data-testid': `gadget-${item.id}` }, h('header', {}, title, edit), inside));
    const frame = await mount(inside, module.key, { dashboardId: page.dashboard.id, itemId: item.id });
    edit.addEventListener('click', () => frame && editGadget(frame));
  }

  await draw();
});

function directory(page, modules, draw) {
  const add = async (module) => {
    page.dashboard = await post('/sandbox/host/dashboard/items', { module: module.key });
    await draw();
  };
  return h('section', {}, h('h2', {}, 'Add a gadget'),
    h('ul.directory', {}, modules.map((module) => h('li', {},
      h('button.button', { type: 'button', 'data-testid': `add-gadget-${module.key}`, onclick: () => add(module) }, module.name),
      h('span.muted', {}, module.description)))));
}
