import type { Dimension, Grain } from '../api/metrics';

export const grains: { value: Grain; name: string }[] = [
  { value: 'week', name: 'Weeks' },
  { value: 'month', name: 'Months' },
  { value: 'quarter', name: 'Quarters' },
];

export const dimensions: { key: Dimension; name: string }[] = [
  { key: 'none', name: 'Everything together' },
  { key: 'component', name: 'By component' },
  { key: 'class', name: 'By root-cause class' },
  { key: 'severity', name: 'By severity' },
  { key: 'tool', name: 'By AI tool' },
  { key: 'team', name: 'By team' },
];
