import { h } from './dom.js';
import * as icons from './icons.js';

const CATEGORY = { new: 'default', indeterminate: 'inprogress', done: 'success' };

/** A small coloured word. `kind` is one of Jira's: default, inprogress, moved, new, removed, success. */
export const lozenge = (text, kind = 'default', attributes = {}) => h('span', { class: `lozenge lozenge-${kind}`, ...attributes }, text);

export const statusLozenge = (status, attributes = {}) => lozenge(status.name, kindOf(status), attributes);
export const kindOf = (status) => CATEGORY[status.statusCategory?.key] ?? 'default';

export function avatar(person, size = 24) {
  const name = person?.displayName ?? 'Unassigned';
  const initials = person ? name.split(/\s+/).map((word) => word[0]).join('').slice(0, 2).toUpperCase() : '–';
  const hue = ([...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 7) * 137) % 360;
  return h('span', { class: person ? 'avatar' : 'avatar avatar-none', style: `--hue:${hue};--size:${size}px`, title: name, 'aria-hidden': 'true' }, initials);
}

export const person = (someone, none = 'Unassigned') => h('span.person', {}, avatar(someone), h('span', {}, someone?.displayName ?? none));

/** One issue in a list of issues. */
export function issueRow(issue, extra = []) {
  const { fields } = issue;
  return h('li.row', { 'data-testid': `row-${issue.key}` },
    icons.issueType(fields.issuetype?.name),
    h('a.key', { href: `/browse/${issue.key}` }, issue.key),
    h('a.row-summary', { href: `/browse/${issue.key}`, tabindex: -1 }, fields.summary),
    ...extra,
    fields.assignee !== undefined && avatar(fields.assignee),
    fields.status && h('span.row-status', {}, statusLozenge(fields.status)));
}

const DAY = { dateStyle: 'medium', timeZone: 'UTC' };
const MOMENT = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' };

/** Jira writes +0000, browsers want +00:00. */
const parse = (text) => new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
export const day = (text) => parse(text).toLocaleDateString('en-GB', DAY);
export const moment = (text) => h('time', { datetime: text, title: text }, parse(text).toLocaleString('en-GB', MOMENT));
