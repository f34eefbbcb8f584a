import { h } from './dom.js';
import { get, post, put, remove } from './api.js';
import { flag } from './flags.js';
import { askForRule, mount } from './bridge.js';
import { breadcrumbs, start } from './shell.js';
import { stage } from './workflows.js';
import * as icons from './icons.js';

/** The workflow rule editor: transitions at the left, the rules of the chosen one at the right, a rule's page in its frame. */
start(async (page) => {
  const name = decodeURIComponent(location.pathname.split('/')[2]);
  const base = `/sandbox/host/workflows/${encodeURIComponent(name)}`;
  document.title = `${name} - Jira sandbox`;
  const rail = h('ul.transitions', { 'data-testid': 'transitions' });
  const detail = h('section.rules', { 'aria-live': 'polite' });
  page.main.replaceChildren(breadcrumbs(h('a', { href: '/workflows' }, 'Workflows'), h('span', {}, name)), h('h1', {}, name), h('div.editor', {}, rail, detail));
  let workflow = await get(base);
  let chosen = new URLSearchParams(location.search).get('transition') ?? guarded(workflow);

  async function reload() {
    workflow = await get(base);
    show();
  }
  function choose(id) {
    chosen = id;
    history.replaceState(null, '', `?transition=${encodeURIComponent(id)}`);
    show();
  }
  function show() {
    rail.replaceChildren(...workflow.transitions.map((t) => h('li', {}, h('button', { type: 'button', 'aria-pressed': String(t.id === chosen), 'data-testid': `workflow-transition-${t.id}`, onclick: () => choose(t.id) },
      h('strong', {}, t.name),
      h('span.path', {}, t.from.length ? t.from.map(stage) : h('span.muted', {}, 'Any status'), ' → ', stage(t.to)),
      h('span.muted', {}, t.rules.length ? `${t.rules.length} ${t.rules.length === 1 ? 'rule' : 'rules'}` : 'No rules')))));
    const transition = workflow.transitions.find((t) => t.id === chosen);
    if (transition) detail.replaceChildren(...rules(transition));
  }

  function rules(transition) {
    const at = `${base}/transitions/${encodeURIComponent(transition.id)}/rules`;
    return [
      h('h2', {}, `Rules of “${transition.name}”`),
      h('p.muted', {}, 'Validators are checked when somebody moves an issue, in the browser and through REST alike.'),
      transition.rules.map((rule) => ruleCard(rule, at)),
      workflow.mayEdit ? adding(transition, at) : h('p.muted', {}, 'Only Jira admins can change the rules of a workflow.'),
    ].flat();
  }

  function ruleCard(rule, at) {
    const place = h('div');
    const where = { rule: rule.id, workflow: name };
    let shown = Promise.resolve(); // a page that comes late must not stand where another one was asked for
    const card = h('article.card.rule', { 'data-testid': `rule-${rule.moduleKey}` },
      h('header', {}, h('div', {}, h('strong', {}, rule.name), h('p.muted', {}, rule.description)),
        workflow.mayEdit && h('div.actions', {},
          rule.hasEdit && h('button.button', { type: 'button', 'data-testid': 'edit-rule', onclick: () => shown.finally(() => edit(place, rule.moduleKey, where, (value) => put(`${at}/${encodeURIComponent(rule.id)}`, { config: value }))) }, 'Edit'),
          h('button.button', { type: 'button', 'data-testid': 'delete-rule', onclick: () => removeRule(rule, at) }, 'Delete'))),
      place);
    if (rule.hasView) shown = mount(place, rule.moduleKey, { ...where, page: 'view' });
    return card;
  }

  async function removeRule(rule, at) {
    await attempt(() => remove(`${at}/${encodeURIComponent(rule.id)}`), 'The rule was deleted');
  }

  function adding(transition, at) {
    const free = workflow.validators.filter((v) => !transition.rules.some((rule) => rule.moduleKey === v.key));
    return free.map((validator) => {
      const place = h('div');
      const store = (value) => post(at, { moduleKey: validator.key, config: value });
      const add = () => (validator.hasCreate ? edit(place, validator.key, { workflow: name, page: 'create' }, store) : attempt(() => store(''), 'The rule was added'));
      return h('div.adding', {}, h('button.button', { type: 'button', 'data-testid': `add-rule-${validator.key}`, onclick: add }, icons.plus(), ` Add “${validator.name}”`), place);
    });
  }

  /** Opens the app's page and adds Jira's own buttons below; Save asks the page for what to keep. */
  async function edit(place, moduleKey, where, store) {
    const inside = h('div');
    const buttons = h('div.dialog-actions', {},
      h('button.button', { type: 'button', onclick: show }, 'Cancel'),
      h('button.button.primary', { type: 'button', 'data-testid': 'save-rule', onclick: save }, 'Save'));
    place.replaceChildren(inside, buttons);
    place.classList.add('rule-edit');
    const frame = await mount(inside, moduleKey, { page: 'edit', ...where });
    async function save() {
      const answer = await askForRule(frame);
      if (!answer.valid) return flag('error', 'The rule was not saved', 'The app does not accept this configuration.');
      return attempt(() => store(answer.value), 'The rule was saved');
    }
  }

  async function attempt(action, success) {
    try {
      await action();
      flag('success', success);
      await reload();
    } catch (refused) {
      if (!refused.status) throw refused;
      flag('error', 'The workflow was not changed', refused.message);
    }
  }
  show();
});

const guarded = (workflow) => (workflow.transitions.find((t) => t.rules.length) ?? workflow.transitions[0])?.id;
