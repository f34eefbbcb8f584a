export interface FieldProblem {
  field: string;
  message: string;
}

/** The backend refused. `message` is a sentence the person can act on. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: FieldProblem[];
  /** Jira's own messages, where Jira refused. */
  readonly jira: string[];
  /** Seconds to wait before asking again, where the backend knows. */
  readonly retryAfter: number | null;

  constructor(
    message: string,
    about: {
      code: string;
      status: number;
      fields?: FieldProblem[];
      jira?: string[];
      retryAfter?: number | null;
    },
  ) {
    super(message);
    this.code = about.code;
    this.status = about.status;
    this.fields = about.fields ?? [];
    this.jira = about.jira ?? [];
    this.retryAfter = about.retryAfter ?? null;
  }
}

/** Somebody else saved in the meantime; `current` is what it looks like now. */
export class Conflict<View> extends Problem {
  readonly current: View;

  constructor(message: string, current: View) {
    super(message, { code: 'version-conflict', status: 409 });
    this.current = current;
  }
}

/** There was no answer at all. */
export class Unreachable extends Problem {
  constructor() {
    super('The connection was lost. Check it and try again.', { code: 'unreachable', status: 0 });
  }
}

/** What to say about any failure, including those nobody thought of. */
export function sentenceFor(failure: unknown): string {
  if (failure instanceof Problem) {
    const unsaid = failure.jira.filter((words) => !failure.message.includes(words));
    return [failure.message, ...unsaid].filter(Boolean).join(' ');
  }
  return failure instanceof Error && failure.message ? failure.message : 'Something went wrong. Try again.';
}

/** The messages of a refused form by field. */
export function fieldMessages(failure: unknown): Record<string, string> {
  if (!(failure instanceof Problem)) return {};
  return Object.fromEntries(failure.fields.map(({ field, message }) => [field, message]));
}

/** Reads `application/problem+json`, or whatever came instead of it. */
export async function problemIn(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  const message =
    body.detail || body.title || `The app answered with an error (${response.status}). Try again.`;
  if (response.status === 409 && body.current) return new Conflict(message, body.current);
  return new Problem(message, {
    code: body.code ?? 'unknown',
    status: response.status,
    fields: body.fields,
    jira: body.jira === undefined ? [] : [body.jira].flat().map(String),
    retryAfter: Number(response.headers.get('Retry-After')) || null,
  });
}
