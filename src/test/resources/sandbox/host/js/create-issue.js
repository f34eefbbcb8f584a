import { h } from './dom.js';
import { get, post } from './api.js';

/** The dialog behind AP.jira.openCreateIssueDialog, with the three fields every issue needs. Answers with what was created. */
export function createIssue(site, { pid, issueType, fields = {} }) {
  return new Promise((answer) => {
    const projects = h('select', { name: 'project' }, site.projects.map((p) => h('option', { value: p.key, selected: p.id === String(pid) }, p.name)));
    const types = h('select', { name: 'type' });
    const summary = h('input', { name: 'summary', required: true, value: fields.summary ?? '', maxlength: 255 });
    const problem = h('p.form-problem', { role: 'alert' });
    const created = [];
    const dialog = h('dialog.dialog', { 'data-testid': 'create-issue', onclose: () => { dialog.remove(); answer(created); } },
      h('form', { method: 'dialog', onsubmit: create },
        h('h2', {}, 'Create issue'), problem,
        h('label', {}, 'Project', projects), h('label', {}, 'Issue type', types), h('label', {}, 'Summary', summary),
        h('div.dialog-actions', {},
          h('button.button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
          h('button.button.primary', { type: 'submit' }, 'Create'))));

    async function offerTypes() {
      try {
        const project = await get(`/rest/api/3/project/${projects.value}`);
        types.replaceChildren(...project.issueTypes.map((t) => h('option', { value: t.id, selected: t.id === String(issueType) }, t.name)));
      } catch (refused) {
        problem.textContent = refused.message;
      }
    }
    async function create(event) {
      event.preventDefault();
      try {
        created.push(await post('/rest/api/3/issue', { fields: { project: { key: projects.value }, issuetype: { id: types.value }, summary: summary.value } }));
        dialog.close();
      } catch (refused) {
        problem.textContent = refused.message;
      }
    }
    projects.addEventListener('change', offerTypes);
    document.body.append(dialog);
    dialog.showModal();
    offerTypes();
  });
}
