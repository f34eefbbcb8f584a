/** The gadgets of the app. */
export type Kind = 'yield' | 'recurrence' | 'overdue';

export const names: Record<Kind, string> = {
  yield: 'Improvement Yield',
  recurrence: 'Recurrence Rate',
  overdue: 'Overdue improvements',
};

export const isKind = (text: string): text is Kind => Object.hasOwn(names, text);

export const previews: Record<Kind, string> = {
  yield: 'Improvements shipped for each incident of a project, over time.',
  recurrence: 'How often incidents of a project come back, beside what chance alone would bring.',
  overdue: 'Improvements of a project that were promised and are late.',
};
