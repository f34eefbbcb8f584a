import type { Figure, Grain, Unit } from '../api/metrics';

const twoDigits = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const oneDigit = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

const hour = 60;
const day = 24 * hour;

/** Minutes as people say them: an outage of two days is not 2,880 minutes. */
function minutes(value: number): string {
  if (value < hour) return `${oneDigit.format(value)} min`;
  return value < 2 * day ? `${oneDigit.format(value / hour)} h` : `${oneDigit.format(value / day)} days`;
}

const inUnit: Record<Unit, (value: number) => string> = {
  ratio: (value) => twoDigits.format(value),
  share: (value) => percent.format(value),
  days: (value) => `${oneDigit.format(value)} ${value === 1 ? 'day' : 'days'}`,
  minutes,
  hours: (value) => minutes(value * hour),
  count: (value) => oneDigit.format(value),
  score: (value) => `${oneDigit.format(value)} of 5`,
};

/** A number in the words of its unit. */
export const inWords = (value: number, unit: Unit): string => inUnit[unit](value);

/** The same where there may be none. */
export const orNone = (value: number | null, unit: Unit): string =>
  value === null ? '–' : inWords(value, unit);

export const count = (value: number): string => whole.format(value);
export const share = (value: number): string => percent.format(value);

/** "1 incident", "39 incidents". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** What a count or a share of this metric is, its unit aside: those have a middle of their own. */
export const isMeasured = (unit: Unit): boolean => ['days', 'minutes', 'hours', 'score'].includes(unit);

/** How sure a number is, in a sentence; where that cannot be said, that. */
export function surenessOf(figure: Figure, unit: Unit): string {
  const { low, high, interval, enough } = figure;
  if (!enough) return 'Not enough data for an interval';
  if (low === null || high === null) return 'Counted, not estimated';
  return `Between ${inWords(low, unit)} and ${inWords(high, unit)}${interval ? ` (${interval})` : ''}`;
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayOfMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The name of a stretch of time by its first day. */
export function periodName(start: string, grain: Grain): string {
  const at = new Date(`${start}T00:00:00Z`);
  if (grain === 'quarter') return `Q${Math.floor(at.getUTCMonth() / 3) + 1} ${at.getUTCFullYear()}`;
  return (grain === 'month' ? month : dayOfMonth).format(at);
}
