/** A refusal as the real backend words it. */
export class Refusal {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: string, detail: string, more: object = {}) {
    this.status = status;
    this.body = { title: code, status, code, detail, ...more };
  }
}
