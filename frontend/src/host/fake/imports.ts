import type { ImportReport } from '../../api/imports';
import { Refusal } from './refusal';

const report: ImportReport = {
  state: 'done',
  read: 1204,
  accepted: 1187,
  refused: 17,
  reasons: [
    { why: 'createdAt is missing', count: 12, firstLines: [3, 17, 90, 91, 140] },
    { why: 'severity is SEV1 to SEV4', count: 5, firstLines: [8, 9] },
  ],
};

/** Files of history that the fake project takes in. */
export class FakeImports {
  /** What becomes of the next file. */
  next: ImportReport = report;
  /** How often somebody has to look until it is done. */
  looks = 1;
  taken: { format: string | null; zone: string | null }[] = [];

  take(format: string | null, zone: string | null): { id: string } {
    if (zone === 'Mars')
      throw new Refusal(
        400,
        'unknown-zone',
        'There is no time zone of that name; it is one like Europe/Berlin.',
      );
    this.taken.push({ format, zone });
    return { id: `import-${this.taken.length}` };
  }

  look(id: string): ImportReport {
    if (id !== `import-${this.taken.length}`) throw new Refusal(404, 'not-found', 'There is no such import.');
    if (this.looks-- > 0) return { ...this.next, state: 'running', accepted: 500, refused: 0, reasons: [] };
    return this.next;
  }
}
