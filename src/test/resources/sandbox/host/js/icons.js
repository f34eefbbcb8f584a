import { svg } from './dom.js';

const line = (d, more = {}) => ['path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more }];

export const chevronDown = () => svg([line('M4 6.5 8 10.5 12 6.5')]);
export const chevronRight = () => svg([line('M6.5 4 10.5 8 6.5 12')]);
export const close = () => svg([line('M4 4 12 12M12 4 4 12')]);
export const sun = () => svg([['circle', { cx: 8, cy: 8, r: 3, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }], line('M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1')]);
export const moon = () => svg([line('M13 9.8A5.6 5.6 0 0 1 6.2 3 5.6 5.6 0 1 0 13 9.8Z')]);
export const search = () => svg([['circle', { cx: 7, cy: 7, r: 4.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }], line('M10.2 10.2 14 14')]);
export const list = () => svg([line('M2.5 4h11M2.5 8h11M2.5 12h11')]);
export const board = () => svg([line('M2.5 3h3v10h-3zM6.5 3h3v6.5h-3zM10.5 3h3v8h-3z')]);
export const chart = () => svg([line('M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6')]);
export const gear = () => svg([['circle', { cx: 8, cy: 8, r: 2.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }], line('M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4')]);
export const flow = () => svg([line('M2 3h4v3H2zM10 10h4v3h-4zM4 6v5.5h6')]);
export const warning = () => svg([['path', { d: 'M8 1.6 15 14H1Z', fill: 'currentColor' }], ['path', { d: 'M8 6v4M8 12v.2', stroke: 'var(--ds-surface-overlay, #fff)', 'stroke-width': 1.6, 'stroke-linecap': 'round' }]], { label: 'Error' });
export const tick = () => svg([['circle', { cx: 8, cy: 8, r: 7, fill: 'currentColor' }], ['path', { d: 'M4.8 8.2 7.2 10.6 11.2 5.8', fill: 'none', stroke: 'var(--ds-surface-overlay, #fff)', 'stroke-width': 1.6, 'stroke-linecap': 'round' }]], { label: 'Success' });
export const plus = () => svg([line('M8 3v10M3 8h10')]);

const TYPES = {
  incident: ['#C9372C', line('M8 3.5v5.5M8 12v.1', { stroke: '#fff', 'stroke-width': 2 })],
  bug: ['#E56910', ['circle', { cx: 8, cy: 8, r: 3.2, fill: '#fff' }]],
  story: ['#22A06B', line('M4.5 8.3 7 10.8 11.5 5.5', { stroke: '#fff', 'stroke-width': 1.8 })],
  epic: ['#8F7EE7', line('M9 3.5 5 8.8h3L7 12.5 11 7.2H8Z', { fill: '#fff', stroke: '#fff', 'stroke-width': 0.6 })],
  task: ['#1D7AFC', line('M4.5 8h7M8 4.5v7', { stroke: '#fff', 'stroke-width': 1.8 })],
};

/** The mark of an issue type, by its name. */
export function issueType(name = 'Task') {
  const [colour, glyph] = TYPES[name.toLowerCase()] ?? TYPES.task;
  return svg([['rect', { x: 0, y: 0, width: 16, height: 16, rx: 3, fill: colour }], glyph], { label: name });
}
