/** Times and dates as the person's own browser writes them. */
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const both = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const plainDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** The time for today, the day for anything older. */
export function whenSaved(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  return at.toDateString() === now.toDateString() ? time.format(at) : day.format(at);
}

export const momentOf = (iso: string): string => both.format(new Date(iso));

/** A date without a time has no time zone either. */
export const dayOf = (date: string): string => plainDay.format(new Date(`${date}T00:00:00Z`));
