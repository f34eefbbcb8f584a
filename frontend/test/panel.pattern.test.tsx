import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { Panel } from '../src/panel/Panel';
import { SimilarList } from '../src/panel/pattern/SimilarList';
import { visit } from './render';

vi.setConfig({ testTimeout: 30_000 });

async function open(key: string) {
  const { user } = visit(<Panel issueKey={key} />);
  await user.click(await screen.findByRole('button', { name: /4 Pattern review/ }));
  return user;
}

test('earlier incidents stand beside the questions, with why and the way to them', async () => {
  fake.backend.meanwhile('OPS-1', (extract) => {
    extract.rootCause = { ...extract.rootCause, classKey: 'slow-dependency', component: 'search' };
  });
  const user = await open('OPS-2');
  const found = await screen.findByRole('list', { name: 'Earlier incidents: Slow dependency not tolerated' });
  expect(found).toHaveTextContent('Checkout fails while the authentication service is slow');
  expect(found).toHaveTextContent('Same class: Slow dependency not tolerated');
  expect(screen.getByText(/1 earlier incident: Slow dependency/)).toBeVisible();
  expect(screen.getByText(/No earlier incident in this component.*checkout/)).toBeVisible();
  expect(screen.getByText(/record its failure mode/)).toBeVisible();
  await user.click(within(found).getByRole('button', { name: 'OPS-1' }));
  expect(fake.visited).toEqual(['OPS-1']);
});

test('nothing is answered for the person', async () => {
  fake.backend.meanwhile('OPS-1', (extract) => {
    extract.rootCause = { ...extract.rootCause, classKey: 'slow-dependency', component: '' };
  });
  fake.backend.meanwhile('OPS-3', (extract) => {
    extract.rootCause = { ...extract.rootCause, classKey: 'slow-dependency', component: '' };
  });
  await open('OPS-3');
  await screen.findByRole('list', { name: /^Earlier incidents/ });
  for (const answer of screen.getAllByRole('radio')) expect(answer).not.toBeChecked();
});

test('before anything is recorded it says what to record first', async () => {
  await open('OPS-1');
  expect(await screen.findByText(/earlier incidents of it are shown here/)).toBeVisible();
  expect(screen.getByText(/earlier incidents in it are shown here/)).toBeVisible();
});

test('earlier incidents that cannot be read do not keep anybody from answering', async () => {
  fake.backend.refuse(/GET .*similar/, new Refusal(503, 'jira-busy', 'Jira is busy. Try again.'));
  const user = await open('OPS-1');
  expect(await screen.findByText('Earlier incidents could not be read')).toBeVisible();
  expect(screen.getAllByRole('radio')).not.toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/earlier incidents of it are shown here/)).toBeVisible();
});

test('of many, a few are shown first and what was not looked at is said', async () => {
  const incidents = Array.from({ length: 10 }, (_, i) => ({
    key: `OPS-${90 - i}`,
    summary: `Incident ${i}`,
    created: '2026-05-03T08:12:00Z',
    status: { id: '1', name: 'Open', category: 'new' as const },
    reasons: ['Same class: Capacity'],
  }));
  const { user } = visit(
    <SimilarList question="sameClass" group={{ value: 'Capacity', incidents, total: 64, complete: false }} />,
  );
  expect(screen.getByText('At least 64 earlier incidents: Capacity, the newest 10 here')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show 7 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
});
