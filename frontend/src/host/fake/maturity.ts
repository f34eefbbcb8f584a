import type { Maturity, MaturityAnswer, MaturityCell } from '../../api/maturity';

const categories = ['people', 'process', 'technology', 'measurement'] as const;
const levels = [1, 2, 3, 4, 5] as const;

const cell = (category: MaturityCell['category'], level: MaturityCell['level']): MaturityCell => {
  const answerable = category === 'people' && level === 4;
  return {
    category,
    level,
    answerable,
    state: answerable ? 'needs-answer' : level <= 3 ? 'met' : 'missing',
    evidence: level <= 3 ? `31 of 39 incidents have what level ${level} asks.` : '',
    gap:
      level <= 3
        ? null
        : answerable
          ? 'Do cross-incident trends steer planning?'
          : '6 findings were never worked on.',
  };
};

/** How mature the fake project is. */
export class FakeMaturity {
  private readonly cells = categories.flatMap((category) => levels.map((level) => cell(category, level)));

  view(): Maturity {
    const reached = (category: string) => {
      const missing = this.cells.find((one) => one.category === category && one.state !== 'met');
      return missing ? missing.level - 1 : 5;
    };
    return {
      computedAt: '2025-12-31T10:42:00Z',
      cells: this.cells,
      levels: Object.fromEntries(categories.map((one) => [one, reached(one)])) as Maturity['levels'],
    };
  }

  answer({ category, level, answer, note }: MaturityAnswer): Maturity {
    const found = this.cells.find((one) => one.category === category && one.level === level);
    if (found) {
      found.state = answer === 'yes' ? 'met' : 'missing';
      found.evidence = note;
      found.gap = null;
    }
    return this.view();
  }
}

export const report = `# Incidents of Operations, 2025

39 incidents, **36 improvements** shipped.

| Number | Value | n |
|---|---|---|
| Improvement Yield | 0.92 (0.69 – 1.20) | 39 |
| Recurrence Rate | 25.8 % | 39 |

## Overdue
- APP-7 Guest checkout while sign-in is slow
`;
