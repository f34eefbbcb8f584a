/** The pages Jira frames: one HTML entry per module of the descriptor. */
export const pages = [
  'panel',
  'gate',
  'validator-edit',
  'validator-view',
  'insights',
  'analyst',
  'portfolio',
  'gadget',
  'settings',
  'site',
] as const;
