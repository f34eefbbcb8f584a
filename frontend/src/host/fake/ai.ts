import type { AiKind, AiVolume, Grades } from '../../api/ai';
import type { Figure } from '../../api/metrics';

const yes = 12;
const none: Grades = { stated: 0, named: 0, linked: 0 };

const shareOf = (numerator: number): Figure => ({
  n: yes,
  value: numerator / yes,
  median: null,
  p90: null,
  mean: null,
  low: Math.max(0, numerator / yes - 0.2),
  high: Math.min(1, numerator / yes + 0.2),
  interval: 'Wilson 95 %',
  enough: true,
  numerator,
  missing: 0,
});

const kind = (key: string, label: string, n: number, evidence: Partial<Grades>): AiKind => ({
  key,
  label,
  share: shareOf(n),
  evidence: { ...none, ...evidence },
});

/** What was said about generated code in the fake project. */
export const aiVolume = (): AiVolume => ({
  period: { from: '2025-01-01', to: '2025-12-31' },
  computedAt: '2025-12-31T10:42:00Z',
  n: 39,
  yes,
  no: 15,
  unknown: 4,
  evidence: { stated: 2, named: 6, linked: 4 },
  tools: [
    kind('GitHub Copilot', 'GitHub Copilot', 6, { named: 4, linked: 2 }),
    kind('Aider', 'Aider', 4, { named: 2, linked: 2 }),
    kind('', 'Not said', 2, { stated: 2 }),
  ],
  categories: [
    kind('agent', 'Agent', 7, { named: 3, linked: 4 }),
    kind('', 'Not said', 5, { stated: 2, named: 3 }),
  ],
  failureModes: [
    kind('edge-case-missed', 'Edge case missed', 8, { named: 5, linked: 3 }),
    kind('invented-api', 'Invented API', 4, { stated: 2, named: 1, linked: 1 }),
  ],
});
