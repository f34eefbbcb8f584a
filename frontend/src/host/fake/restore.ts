import type { Restore } from '../../api/restore';

/** A restore that gets a little further whenever somebody looks. */
export class FakeRestore {
  now: Restore = {
    state: 'done',
    askedAt: '2026-01-05T09:00:00Z',
    finishedAt: '2026-01-05T09:00:10Z',
    total: 3,
    looked: 3,
    restored: 0,
    problems: [],
  };

  ask(): Restore {
    this.now = { ...this.now, state: 'waiting', finishedAt: null, total: null, looked: 0, restored: 0 };
    return this.now;
  }

  look(): Restore {
    const { state, looked } = this.now;
    if (state === 'waiting') this.now = { ...this.now, state: 'running', total: 3, looked: 1, restored: 1 };
    else if (state === 'running' && looked < 3) this.now = { ...this.now, looked: 3, restored: 2 };
    else if (state === 'running')
      this.now = { ...this.now, state: 'done', finishedAt: '2026-02-01T10:00:00Z' };
    return this.now;
  }
}
