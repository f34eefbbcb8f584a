import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Figure } from '../src/api/metrics';
import { csvOf } from '../src/numbers/csv';
import { anchorOf, sectionOf } from '../src/numbers/handbook';
import { blocksOf } from '../src/numbers/markdown';
import { inWords, periodName, surenessOf } from '../src/numbers/words';

test.each([
  [0.916, 'ratio', '0.92'],
  [0.2345, 'share', '23.5%'],
  [45, 'minutes', '45 min'],
  [90, 'minutes', '1.5 h'],
  [4 * 1440, 'minutes', '4 days'],
  [1, 'days', '1 day'],
  [0.75, 'hours', '45 min'],
  [30, 'hours', '30 h'],
  [4.25, 'score', '4.3 of 5'],
] as const)('%s as %s is “%s”', (value, unit, words) => {
  expect(inWords(value, unit)).toBe(words);
});

const figure: Figure = {
  n: 20,
  value: 0.5,
  median: null,
  p90: null,
  mean: null,
  missing: 0,
  low: 0.3,
  high: 0.7,
  interval: 'exact 95 %',
  enough: true,
  numerator: 10,
};

test('an interval names how it was found, and where there is none that is said', () => {
  expect(surenessOf(figure, 'share')).toBe('Between 30% and 70% (exact 95 %)');
  expect(surenessOf({ ...figure, enough: false }, 'share')).toBe('Not enough data for an interval');
  expect(surenessOf({ ...figure, low: null, high: null }, 'count')).toBe('Counted, not estimated');
});

test.each([
  ['2026-04-06', 'week', '6 Apr|Apr 6'],
  ['2026-04-01', 'month', 'Apr 2026'],
  ['2026-04-01', 'quarter', 'Q2 2026'],
] as const)('%s begins the %s %s', (start, grain, name) => {
  expect(periodName(start, grain)).toMatch(new RegExp(`^(${name})$`));
});

test('what separates, quotes or computes does no harm in a file', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['x,y', 'say "hi"'],
        ['=1+1', -3],
        [null, '\t=2'],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""hi"""\r\n\'=1+1,-3\r\n,\'\t=2\r\n');
});

test('finds what the documentation says about a number', () => {
  expect(anchorOf('Waivers, overrides, bypasses')).toBe('waivers-overrides-bypasses');
  expect(sectionOf(['improvement-yield'])?.[0]).toMatchObject({ kind: 'paragraph' });
  expect(sectionOf(['no-such-number'])).toBeNull();
});

test('the documentation explains everything that has a question mark', () => {
  const java = readFileSync('../src/main/java/dev/idd/app/metrics/numbers/Metric.java', 'utf8');
  const metrics = [...java.matchAll(/^ {2}([A-Z_]+)\(/gm)].map(([, name]) =>
    (name ?? '').toLowerCase().replaceAll('_', '-'),
  );
  expect(metrics).toContain('improvement-yield');
  const others = ['funnel', 'pareto', 'repeat-reduction', 'maturity', 'heat-map'];
  const questions = [
    ...metrics,
    ...others,
    'recurrence-suggestions',
    'precision',
    'waivers-overrides-bypasses',
  ];
  expect(questions.filter((id) => sectionOf([id]) === null)).toEqual([]);
});

test('reads paragraphs, lists, tables and SQL', () => {
  const text =
    '## Head\nOne\ntwo.\n- a\n  b\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```sql\nselect 1\n```\nEnd.';
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 2, text: 'Head' },
    { kind: 'paragraph', text: 'One two.' },
    { kind: 'list', items: ['a b', 'c'] },
    { kind: 'table', header: ['x', 'y'], rows: [['1', '2']] },
    { kind: 'code', text: 'select 1' },
    { kind: 'paragraph', text: 'End.' },
  ]);
});
