import type { Standing } from '../api/portfolio';
import { counted } from '../numbers/words';

/**
 * Why a project needs somebody's attention. Only what cannot be chance: a number counts when its whole interval lies on the wrong
 * side, and a rate when it lies above what chance alone would bring.
 */
export function reasonsFor({ yield: yielded, recurrence, overdue, coverage }: Standing): string[] {
  const reasons: string[] = [];
  if (overdue > 0) reasons.push(`${counted(overdue, 'improvement')} overdue`);
  if (yielded.enough && yielded.high !== null && yielded.high < 1) {
    reasons.push('Fewer improvements ship than incidents come');
  }
  const { chance } = recurrence;
  if (recurrence.enough && recurrence.value !== null && chance && recurrence.value > chance.high) {
    reasons.push('More comes back than chance would bring');
  }
  if (coverage.lastError !== null) reasons.push('Mining is held up');
  return reasons;
}

/** What needs attention first: most reasons, then most overdue, then by name. */
export function byAttention(projects: Standing[]): Standing[] {
  return projects.toSorted(
    (a, b) =>
      reasonsFor(b).length - reasonsFor(a).length ||
      b.overdue - a.overdue ||
      a.name.localeCompare(b.name) ||
      a.key.localeCompare(b.key),
  );
}
