import type { Improvement, ProposedPriority, Schedule, Scope } from '../../api/improvements';
import { dayOf } from '../../ui/time';

export const scopes: { value: Scope; name: string }[] = [
  { value: 'beyond-fix', name: 'Beyond the direct fix' },
  { value: 'direct-fix', name: 'The direct fix' },
];

export const scopeHelp =
  'Closing takes at least one improvement beyond the direct fix: one that meets the requirement.';

/** In the order of the backlog. New features come after the second. */
export const priorities: { key: ProposedPriority; name: string }[] = [
  { key: 'above-features', name: 'Above all new features' },
  { key: 'next', name: 'Next, after what is begun' },
  { key: 'with-others', name: 'With the other work' },
  { key: 'later', name: 'Later' },
];

/** Improvements come before new features unless somebody says why not. */
export const needsReason = (priority: ProposedPriority | null): boolean =>
  priority === 'with-others' || priority === 'later';

/** When it will be there, or an empty text. */
export function scheduleOf({ sprint, fixVersion, dueDate }: Schedule): string {
  return [sprint?.name, fixVersion && `version ${fixVersion.name}`, dueDate && `due ${dayOf(dueDate)}`]
    .filter(Boolean)
    .join(', ');
}

export const states: Record<
  Improvement['state'],
  { name: string; appearance: 'default' | 'new' | 'success' }
> = {
  proposed: { name: 'Proposed', appearance: 'default' },
  committed: { name: 'Committed', appearance: 'new' },
  dismissed: { name: 'Dismissed', appearance: 'default' },
};
