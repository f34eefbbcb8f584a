import { host } from '#host';
import { problemIn, Unreachable } from './problem';

/** Longer than the backend waits for Jira; after that nobody is coming back. */
const patience = 30_000;

async function send(path: string, request: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Unreachable()), { once: true }),
  );
  const asked = host.call(`/api${path}`, {
    ...request,
    headers: { Accept: 'application/json', ...request.headers },
    signal,
  });
  // The token can fail to come as well as the answer, so it is not enough that `fetch` gives up.
  const response = await Promise.race([asked, late]).catch((failure: unknown) => {
    // `fetch` throws a TypeError when there is no connection; anything else speaks for itself.
    throw failure instanceof TypeError || signal.aborted ? new Unreachable() : failure;
  });
  if (!response.ok) throw await problemIn(response);
  return response;
}

function body(method: string, content: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) };
}

/** The one door to our backend: a fresh token per request, refusals as typed problems. */
export const client = {
  get: async <View>(path: string): Promise<View> => (await send(path, { method: 'GET' })).json(),
  post: async <View>(path: string, content: unknown = {}): Promise<View> =>
    (await send(path, body('POST', content))).json(),
  put: async <View>(path: string, content: unknown): Promise<View> =>
    (await send(path, body('PUT', content))).json(),
  text: async (path: string): Promise<string> =>
    (await send(path, { method: 'GET', headers: { Accept: 'text/*, application/problem+json' } })).text(),
  sendText: async <View>(
    method: 'PUT' | 'POST',
    path: string,
    content: string,
    headers: Record<string, string> = {},
  ): Promise<View> =>
    (
      await send(path, { method, headers: { 'Content-Type': 'text/yaml', ...headers }, body: content })
    ).json(),
  /** For calls whose answer says no more than that they were heard. */
  tell: async (path: string, content?: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<void> =>
    void (await send(path, content === undefined ? { method } : body(method, content))),
};

/** One part of a path, safe for whatever stands in it. */
export const part = encodeURIComponent;
