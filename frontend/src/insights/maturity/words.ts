import type { Category, Level, MaturityCell } from '../../api/maturity';

export const categories: { key: Category; name: string }[] = [
  { key: 'people', name: 'People & Culture' },
  { key: 'process', name: 'Process & Governance' },
  { key: 'technology', name: 'Technology & Tools' },
  { key: 'measurement', name: 'Measurement & Metrics' },
];

export const levels: { level: Level; name: string }[] = [
  { level: 1, name: 'Initial' },
  { level: 2, name: 'Managed' },
  { level: 3, name: 'Defined' },
  { level: 4, name: 'Quantitatively managed' },
  { level: 5, name: 'Optimising' },
];

export const states: Record<
  MaturityCell['state'],
  { name: string; appearance: 'success' | 'default' | 'new' }
> = {
  met: { name: 'Met', appearance: 'success' },
  missing: { name: 'Missing', appearance: 'default' },
  'needs-answer': { name: 'Needs an answer', appearance: 'new' },
};
