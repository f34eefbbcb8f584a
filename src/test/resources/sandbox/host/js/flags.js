import { byId, h } from './dom.js';
import * as icons from './icons.js';

const STAY = { error: 0, success: 6000, info: 6000 };

/** Jira's way to tell something in passing: a card in the lower left corner. Errors stay until they are closed. */
export function flag(kind, title, message = '') {
  const card = h('div.flag', { class: `flag flag-${kind}`, 'data-testid': 'flag', 'data-kind': kind, role: kind === 'error' ? 'alert' : 'status' },
    h('span.flag-icon', {}, kind === 'error' ? icons.warning() : icons.tick()),
    h('div.flag-text', {},
      h('strong', { 'data-testid': 'flag-title' }, title),
      message && h('p', { 'data-testid': 'flag-message' }, message)),
    h('button.icon-button', { type: 'button', 'aria-label': 'Dismiss', 'data-testid': 'flag-dismiss', onclick: () => card.remove() }, icons.close()));
  byId('flags').prepend(card);
  if (STAY[kind]) setTimeout(() => card.remove(), STAY[kind]);
  return card;
}

export const clearFlags = () => byId('flags').querySelectorAll('.flag').forEach((card) => card.remove());
