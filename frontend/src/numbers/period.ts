import type { Period } from '../api/insights';

export type Choice = 'all' | '30' | '90' | '365' | 'custom';

export const choices: { value: Choice; name: string }[] = [
  { value: 'all', name: 'All' },
  { value: '30', name: '30 days' },
  { value: '90', name: '90 days' },
  { value: '365', name: '365 days' },
  { value: 'custom', name: 'Dates' },
];

const dayLength = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The last so many days, today included. Days are UTC, as in the numbers. */
export function lastDays(days: number, now: number = Date.now()): Period {
  return { from: dateOf(now - (days - 1) * dayLength), to: dateOf(now) };
}

export function periodOf(choice: Choice, custom: Period, now?: number): Period {
  if (choice === 'all') return {};
  return choice === 'custom' ? custom : lastDays(Number(choice), now);
}

/** Why these two dates are no period, or an empty text. */
export function problemWith({ from, to }: Period): string {
  if (!from || !to) return 'Choose both dates.';
  return from > to ? 'The first date is after the last.' : '';
}
