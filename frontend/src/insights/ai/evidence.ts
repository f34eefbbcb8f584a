import type { ShareEvidence } from '../../api/delivery';

/** What a share of lines rests on. */
export const evidences: { key: ShareEvidence; name: string }[] = [
  { key: 'measured', name: 'Measured' },
  { key: 'sampled', name: 'Sampled' },
  { key: 'estimated', name: 'Estimated' },
];

export const evidenceName = (key: ShareEvidence): string =>
  evidences.find((one) => one.key === key)?.name.toLowerCase() ?? key;
