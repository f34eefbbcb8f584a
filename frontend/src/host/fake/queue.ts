import type { Queue, Suggestion, Verdict } from '../../api/queue';
import { Refusal } from './refusal';

const suggestions = (): Suggestion[] => [
  {
    id: 's1',
    incident: { key: 'OPS-1', summary: 'Checkout waits for sign-in', created: '2025-12-20T09:00:00Z' },
    like: { key: 'OPS-2', summary: 'Orders time out behind the gateway', created: '2025-06-11T09:00:00Z' },
    verdict: 'suggested',
    reasons: ['Same component', 'Both mention session timeouts'],
    caution: null,
    score: 0.83,
    sameClass: true,
  },
  {
    id: 's2',
    incident: { key: 'OPS-3', summary: 'Ledger rejects transfers', created: '2025-12-18T09:00:00Z' },
    like: { key: 'OPS-2', summary: 'Orders time out behind the gateway', created: '2025-06-11T09:00:00Z' },
    verdict: 'suggested',
    reasons: ['Both mention certificate expiry'],
    caution: 'They look alike from outside, but the contributing factors differ.',
    score: 0.61,
    sameClass: false,
  },
];

/** What waits for the analyst in the fake. */
export class FakeQueue {
  private waiting = suggestions();
  private reviewed: string | null = '2025-12-15T10:00:00Z';
  mayJudge = true;
  readonly verdicts: { id: string; verdict: Verdict }[] = [];

  view(): Queue {
    const confirmed = 8 + this.verdicts.filter(({ verdict }) => verdict === 'same-cause').length;
    const rejected = 3 + this.verdicts.filter(({ verdict }) => verdict === 'different').length;
    return {
      computedAt: '2025-12-31T10:42:00Z',
      since: this.reviewed,
      dueAt: this.reviewed === null ? '2025-12-22T10:00:00Z' : '2026-01-07T10:00:00Z',
      precision: {
        confirmed,
        rejected,
        value: confirmed / (confirmed + rejected),
        low: 0.43,
        high: 0.9,
        enough: true,
      },
      items: this.waiting,
      mayJudge: this.mayJudge,
    };
  }

  /** As if nobody had looked for longer than a week. */
  forgotten(): void {
    this.reviewed = null;
  }

  judge(id: string, { verdict }: { verdict: Verdict }): Queue {
    if (!this.waiting.some((one) => one.id === id)) {
      throw new Refusal(404, 'not-found', 'There is no such suggestion in this project.');
    }
    const others = this.waiting.filter((one) => one.id !== id);
    const left = this.waiting.filter((one) => one.id === id && verdict === 'unsure');
    this.waiting = [...others, ...left.map((one) => ({ ...one, verdict: 'unsure' as const }))];
    this.verdicts.push({ id, verdict });
    return this.view();
  }

  review(): Queue {
    this.reviewed = '2025-12-31T10:42:00Z';
    return this.view();
  }
}
