/** How every chart looks: colours are tokens, so light and dark need no rule of ours. */
export const tickLabel = { fill: 'var(--ds-text-subtle)', fontFamily: 'inherit', fontSize: 11 };
export const line = 'var(--ds-chart-categorical-1)';
export const chanceColour = 'var(--ds-chart-neutral)';
export const border = 'var(--ds-border)';

/** Every how many-th label has room. */
export function everyNth(labels: number, room: number, width: number): number {
  return Math.max(1, Math.ceil((labels * room) / width));
}
