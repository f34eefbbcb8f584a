import type { DeliveryFigures, ShareEvidence } from '../../api/delivery';

/** A month as it is typed. */
export interface Typed {
  /** Tells rows apart while they are typed; no part of the figures. */
  row: number;
  month: string;
  deployments: string;
  rollbacks: string;
  changedKloc: string;
  /** In per cent, as people say it. */
  aiShare: string;
  aiEvidence: ShareEvidence | null;
}

export type TypedField = Exclude<keyof Typed, 'row'>;

const text = (value: number | null) => (value === null ? '' : String(value));

/** Per cent without the dust of binary fractions. */
const percent = (share: number | null) => (share === null ? '' : String(Number((share * 100).toFixed(6))));

export const typedOf = (figures: DeliveryFigures, row: number): Typed => ({
  row,
  month: figures.month,
  deployments: text(figures.deployments),
  rollbacks: text(figures.rollbacks),
  changedKloc: text(figures.changedKloc),
  aiShare: percent(figures.aiShare),
  aiEvidence: figures.aiEvidence,
});

/** The month after the latest one, but none that has not begun. */
export function nextMonth(months: string[], latest: string): string {
  const last = months.toSorted().at(-1);
  if (!last || !/^\d{4}-\d{2}$/.test(last)) return latest;
  const [year = 0, month = 0] = last.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  return next > latest ? '' : next;
}

const isNumber = (typed: string) => /^\d+([.,]\d+)?$/.test(typed.trim());
const numberIn = (typed: string) => (typed.trim() === '' ? null : Number(typed.trim().replace(',', '.')));

const numbers = ['deployments', 'rollbacks', 'changedKloc', 'aiShare'] as const;

/** What cannot be sent, by field as the backend names it. */
export function problemsIn(typed: Typed[]): Record<string, string> {
  const problems: Record<string, string> = {};
  typed.forEach((one, i) => {
    for (const field of numbers) {
      const isWhole = field === 'deployments' || field === 'rollbacks';
      const value = one[field];
      if (value.trim() === '') continue;
      if (!isNumber(value)) problems[`months[${i}].${field}`] = 'Write a number.';
      else if (isWhole && !/^\d+$/.test(value.trim()))
        problems[`months[${i}].${field}`] = 'Write a whole number.';
      else if (field === 'aiShare' && (numberIn(value) ?? 0) > 100)
        problems[`months[${i}].${field}`] = 'At most 100 per cent.';
    }
  });
  return problems;
}

export const figuresOf = (one: Typed): DeliveryFigures => {
  const inPercent = numberIn(one.aiShare);
  return {
    month: one.month.trim(),
    deployments: numberIn(one.deployments),
    rollbacks: numberIn(one.rollbacks),
    changedKloc: numberIn(one.changedKloc),
    aiShare: inPercent === null ? null : inPercent / 100,
    aiEvidence: one.aiEvidence,
  };
};
