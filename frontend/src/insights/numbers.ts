const twoDigits = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

export const ratio = (value: number): string => twoDigits.format(value);
export const share = (value: number): string => percent.format(value);

/** "1 incident", "39 incidents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Below this, one incident more or less moves a rate so far that reading it as a trend would mislead. */
export const few = 10;
