import { expect, test, vi } from 'vitest';
import { readIssue } from '../src/api/issue';
import { Conflict, Problem, sentenceFor, Unreachable } from '../src/api/problem';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';

async function refused(refusal: Refusal | 'offline'): Promise<unknown> {
  fake.backend.refuse(/./, refusal);
  return readIssue('OPS-1').then(
    () => undefined,
    (failure: unknown) => failure,
  );
}

test('a refusal becomes a problem with its code and sentence', async () => {
  const problem = await refused(new Refusal(404, 'not-found', 'This issue does not exist.'));
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: 'not-found', status: 404, message: 'This issue does not exist.' });
});

test('a version conflict carries what is there now', async () => {
  const problem = await refused(
    new Refusal(409, 'version-conflict', 'Changed.', { current: { version: 7 } }),
  );
  expect(problem).toBeInstanceOf(Conflict);
  expect(problem).toMatchObject({ current: { version: 7 } });
});

test("Jira's own messages are said too", async () => {
  const problem = await refused(
    new Refusal(502, 'jira-refused', 'Jira refused.', { jira: ['Sprint is closed.'] }),
  );
  expect(sentenceFor(problem)).toBe('Jira refused. Sprint is closed.');
});

test('what Jira said is not said twice', async () => {
  const problem = await refused(
    new Refusal(502, 'jira-refused', 'Jira refused: Sprint is closed.', { jira: ['Sprint is closed.'] }),
  );
  expect(sentenceFor(problem)).toBe('Jira refused: Sprint is closed.');
});

test('an answer that never comes is not waited for for ever', async () => {
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  fake.backend.answer = async () => new Promise(() => {});
  const failure = readIssue('OPS-1').catch((failure: unknown) => failure);
  patience.abort();
  expect(await failure).toBeInstanceOf(Unreachable);
  vi.restoreAllMocks();
});

test('no connection is a sentence, not a stack trace', async () => {
  expect(await refused('offline')).toBeInstanceOf(Unreachable);
});

test('an answer that is no problem at all still becomes a sentence', async () => {
  fake.backend.answer = async () => new Response('<html>Bad gateway</html>', { status: 502 });
  const problem = await readIssue('OPS-1').catch((failure: unknown) => failure);
  expect(sentenceFor(problem)).toBe('The app answered with an error (502). Try again.');
});

test('keys are safe in a path', async () => {
  await readIssue('OPS-1/../../x').catch(() => undefined);
  expect(fake.backend.calls).toEqual(['GET /api/issues/OPS-1%2F..%2F..%2Fx']);
});
