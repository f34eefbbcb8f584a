import type { Answer } from '../api/common';

/** Not knowing is an answer, and none is better than another. */
export const answers: { value: Answer; name: string }[] = [
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No' },
  { value: 'unknown', name: 'Unknown' },
];
