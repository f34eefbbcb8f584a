import { h } from './dom.js';

const MARKS = {
  strong: () => h('strong'),
  em: () => h('em'),
  code: () => h('code'),
  underline: () => h('u'),
  strike: () => h('s'),
  subsup: (mark) => h(mark.attrs?.type === 'sub' ? 'sub' : 'sup'),
  textColor: (mark) => h('span', { style: `color:${mark.attrs?.color ?? 'inherit'}` }),
  link: (mark) => h('a', { href: safe(mark.attrs?.href), target: '_blank', rel: 'noreferrer' }),
};

const NODES = {
  paragraph: () => h('p'),
  heading: (node) => h(`h${Math.min(6, Math.max(1, node.attrs?.level ?? 3))}`),
  bulletList: () => h('ul'),
  orderedList: (node) => h('ol', { start: node.attrs?.order }),
  listItem: () => h('li'),
  blockquote: () => h('blockquote'),
  codeBlock: () => h('pre'),
  panel: (node) => h('div.adf-panel', { class: `adf-panel adf-panel-${node.attrs?.panelType ?? 'info'}` }),
  table: () => h('table.adf-table'),
  tableRow: () => h('tr'),
  tableHeader: () => h('th'),
  tableCell: () => h('td'),
  taskList: () => h('ul.adf-tasks'),
  taskItem: (node) => h('li', {}, node.attrs?.state === 'DONE' ? '☑ ' : '☐ '),
  expand: (node) => h('details', {}, h('summary', {}, node.attrs?.title ?? '')),
};

const LEAVES = {
  text: (node) => (node.marks ?? []).reduce(marked, document.createTextNode(node.text)),
  hardBreak: () => h('br'),
  rule: () => h('hr'),
  mention: (node) => h('span.adf-mention', {}, node.attrs?.text ?? '@someone'),
  emoji: (node) => document.createTextNode(node.attrs?.text ?? node.attrs?.shortName ?? ''),
  date: (node) => h('span.adf-date', {}, new Date(Number(node.attrs?.timestamp)).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })),
  status: (node) => h('span.lozenge', {}, node.attrs?.text ?? ''),
  inlineCard: (node) => h('a', { href: safe(node.attrs?.url) }, node.attrs?.url ?? ''),
};

function marked(inside, mark) {
  const around = MARKS[mark.type]?.(mark);
  if (!around) return inside;
  around.append(inside);
  return around;
}

function safe(address = '') {
  return /^(https?:|mailto:|\/)/i.test(address) ? address : '#';
}

/** Renders Jira's document format. A node it does not know shows its content, so nothing written gets lost. */
export function render(node) {
  if (!node) return document.createDocumentFragment();
  if (LEAVES[node.type]) return LEAVES[node.type](node);
  const element = NODES[node.type]?.(node) ?? (node.type === 'doc' ? h('div.adf') : h('span'));
  element.append(...(node.content ?? []).map(render));
  return element;
}

/** Whether there is anything to read in it. */
export const isEmpty = (doc) => !doc || !(doc.content ?? []).length;
