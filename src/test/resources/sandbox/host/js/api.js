/** What Jira said no with: its status and its own sentences. */
export class Refusal extends Error {
  constructor(status, body) {
    super(Refusal.sentences(status, body).join('\n'));
    this.status = status;
    this.body = body;
  }

  static sentences(status, body) {
    const said = [...(body?.errorMessages ?? []), ...Object.values(body?.errors ?? {})];
    if (said.length) return said;
    return [body?.message ?? `Jira answered with status ${status}.`];
  }
}

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = text && (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : null;
  if (!answer.ok) throw new Refusal(answer.status, json);
  return json;
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
export const remove = (path) => call('DELETE', path);

/** A query string; what is absent is left out. */
export function query(values) {
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return present.length ? `?${new URLSearchParams(present)}` : '';
}
