import type { ExtractCommand, ExtractView } from '../../api/extract';
import { Conflict, Problem } from '../../api/problem';
import type { Saving } from '../../ui/SaveState';
import { commandFor, same, type Part, type Parts } from './parts';

/** What the person sees: the saved Extract, with what they wrote since laid over it. */
export interface Editing {
  view: ExtractView;
  drafts: Partial<Parts>;
  /** Parts that changed elsewhere while the person wrote in them, as they are there. */
  conflicts: Partial<Parts>;
  saving: Saving;
  /** Messages of what was refused and not written anew since, by field. */
  problems: Record<string, string>;
}

type Save = (version: number, command: ExtractCommand) => Promise<ExtractView>;

const pause = 700;
const mostBusy = 30;

/**
 * Saves an Extract while it is written: a moment after the last key, or when the field is left, one part after the other. What
 * was typed stays until the backend has it, whatever happens on the way.
 */
export class ExtractEditor {
  private now: Editing;
  private listeners = new Set<() => void>();
  private unsaved = new Set<Part>();
  /** Parts that the backend refused for what they say: they wait for the person and do not keep the others waiting. */
  private refused = new Map<Part, Problem>();
  /** What each part said when the person began to write in it: how a conflict is told from a change elsewhere. */
  private before: Partial<Parts> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private readonly save: Save;
  private readonly saved: (view: ExtractView) => void;

  constructor(view: ExtractView, save: Save, saved: (view: ExtractView) => void = () => {}) {
    this.now = { view, drafts: {}, conflicts: {}, saving: { kind: 'idle', at: view.savedAt }, problems: {} };
    this.save = save;
    this.saved = saved;
  }

  readonly state = (): Editing => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What the part says on the screen. */
  parts(): Parts {
    return { ...this.now.view, ...this.now.drafts };
  }

  edit<P extends Part>(part: P, value: Parts[P]): void {
    if (!(part in this.before)) this.before = { ...this.before, [part]: this.now.view[part] };
    this.unsaved.add(part);
    this.refused.delete(part);
    this.show({ drafts: { ...this.now.drafts, [part]: value }, saving: { kind: 'waiting' } });
    this.soon(pause);
  }

  /** The person left the part: save now, and show it as it was saved. */
  leave(part: Part): void {
    if (this.unsaved.has(part)) this.flush();
    else if (!(part in this.now.conflicts)) this.forget(part);
  }

  flush(): void {
    clearTimeout(this.timer);
    void this.run();
  }

  /** Tries everything again that is not saved. */
  retry(): void {
    this.refused.clear();
    this.flush();
  }

  /** Saves over what was written elsewhere. */
  keepMine(part: Part): void {
    this.before = { ...this.before, [part]: this.now.view[part] };
    this.unsaved.add(part);
    this.show({ conflicts: without(this.now.conflicts, part), saving: { kind: 'waiting' } });
    this.flush();
  }

  /** Drops what the person wrote in favour of what was written elsewhere. */
  takeTheirs(part: Part): void {
    this.unsaved.delete(part);
    this.refused.delete(part);
    this.show({ conflicts: without(this.now.conflicts, part) });
    this.forget(part);
    this.settle();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let part = this.next(); part; part = this.next()) await this.send(part);
      this.settle();
    } catch (failure) {
      this.fail(failure);
    } finally {
      this.running = false;
    }
  }

  private next(): Part | undefined {
    return [...this.unsaved].find((part) => !(part in this.now.conflicts) && !this.refused.has(part));
  }

  private async send(part: Part): Promise<void> {
    const sent = this.now.drafts[part];
    this.show({ saving: { kind: 'saving' } });
    try {
      const view = await this.save(this.now.view.version, commandFor(part, this.parts()));
      this.before = { ...this.before, [part]: view[part] };
      // More may have been typed while the answer was under way; that is saved in the next round.
      if (this.now.drafts[part] === sent) this.unsaved.delete(part);
      this.show({ view, problems: this.problems() });
      this.saved(view);
    } catch (failure) {
      if (failure instanceof Conflict) this.meet(part, failure.current as ExtractView);
      else if (failure instanceof Problem && failure.fields.length > 0) this.refuse(part, sent, failure);
      else throw failure;
    }
  }

  /** Another part changed elsewhere: go on with the new version. This part changed elsewhere: let the person choose. */
  private meet(part: Part, current: ExtractView): void {
    if (current.version <= this.now.view.version)
      throw new Error('The saved version could not be found. Reload the page.');
    this.show({ view: current });
    const theirs = current[part];
    if (same(theirs, this.before[part])) return;
    if (same(theirs, this.now.drafts[part])) {
      this.unsaved.delete(part);
      return;
    }
    this.show({ conflicts: { ...this.now.conflicts, [part]: theirs } });
  }

  /** What was refused may have been mended while the answer was under way. */
  private refuse(part: Part, sent: Partial<Parts>[Part], problem: Problem): void {
    if (this.now.drafts[part] === sent) this.refused.set(part, problem);
    this.show({ problems: this.problems() });
  }

  private problems(): Record<string, string> {
    return Object.fromEntries(
      [...this.refused.values()].flatMap(({ fields }) =>
        fields.map(({ field, message }) => [field, message]),
      ),
    );
  }

  private fail(failure: unknown): void {
    this.show({ saving: { kind: 'failed', failure } });
    const busy = failure instanceof Problem ? failure.retryAfter : null;
    if (busy !== null) this.soon(Math.min(busy, mostBusy) * 1000);
  }

  private settle(): void {
    const [refused] = this.refused.values();
    if (this.unsaved.size === 0) this.show({ saving: { kind: 'idle', at: this.now.view.savedAt } });
    else if (refused) this.show({ saving: { kind: 'failed', failure: refused } });
    else if (!this.next()) {
      this.show({ saving: { kind: 'failed', failure: new Error('choose which text to keep below.') } });
    }
    this.show({ problems: this.problems() });
  }

  private forget(part: Part): void {
    this.before = without(this.before, part);
    if (part in this.now.drafts) this.show({ drafts: without(this.now.drafts, part) });
  }

  private soon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private show(change: Partial<Editing>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}

function without(parts: Partial<Parts>, part: Part): Partial<Parts> {
  const { [part]: _, ...rest } = parts;
  return rest;
}
