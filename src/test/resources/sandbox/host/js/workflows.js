import { h } from './dom.js';
import { lozenge } from './parts.js';

const KINDS = { new: 'default', indeterminate: 'inprogress', done: 'success' };

export const stage = (status) => lozenge(status.name, KINDS[status.category]);

export function workflowList(workflows) {
  return h('ul.rows', { 'data-testid': 'workflows' }, workflows.map((workflow) => h('li.row', {},
    h('a.row-summary', { href: `/workflows/${encodeURIComponent(workflow.name)}` }, workflow.name),
    h('span.muted', {}, `${workflow.projects.join(', ')} · ${workflow.rules} ${workflow.rules === 1 ? 'rule' : 'rules'}`),
    workflow.statuses.map(stage))));
}
