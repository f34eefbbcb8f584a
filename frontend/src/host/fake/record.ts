import {
  moments,
  type ExtractCommand,
  type ExtractView,
  type Hours,
  type HoursKey,
  type Measure,
  type TimelineView,
} from '../../api/extract';
import type { Person } from '../../api/common';

/** What Jira remembers of every incident of the fake. */
const jira = {
  detected: '2026-05-03T08:12:00Z',
  acknowledged: '2026-05-03T08:16:00Z',
  mitigated: null,
  resolved: '2026-05-03T08:46:00Z',
  closed: null,
};

function between(from: string | null, to: string | null, definition: string): Measure {
  const minutes = from && to ? Math.floor((Date.parse(to) - Date.parse(from)) / 60_000) : null;
  return { minutes, definition };
}

/** The moments as the real backend lays them out. */
export function timelineOf({ timeline, signOff }: ExtractView): TimelineView {
  const known = Object.fromEntries(
    moments.map((key) => [
      key,
      {
        at: timeline[key] ?? jira[key],
        origin: timeline[key] ? 'typed' : jira[key] ? 'jira' : null,
        jira: jira[key],
      },
    ]),
  ) as Pick<TimelineView, (typeof moments)[number]>;
  const { detected, acknowledged, resolved } = known;
  const dueAt = resolved.at && new Date(Date.parse(resolved.at) + 48 * 3_600_000).toISOString();
  return {
    ...known,
    timeToAcknowledge: between(detected.at, acknowledged.at, 'From detected to acknowledged.'),
    timeToResolve: between(detected.at, resolved.at, 'From detected to resolved.'),
    review: { dueAt, done: signOff.signed, overdue: !signOff.signed, withinHours: 48 },
  };
}

/** The estimates after a change, with who gave each. */
export function estimated(
  before: Hours,
  command: Extract<ExtractCommand, { type: 'estimate-hours' }>,
  by: Person,
): Hours {
  const next = (key: HoursKey) => {
    const hours = command[key];
    if (hours === null) return null;
    return before[key]?.hours === hours ? before[key] : { hours, by, at: new Date().toISOString() };
  };
  return {
    response: next('response'),
    rework: next('rework'),
    improvement: next('improvement'),
    saved: next('saved'),
  };
}
