import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { Panel } from '../src/panel/Panel';
import { ReadsAlike } from '../src/panel/pattern/ReadsAlike';
import { SimilarList } from '../src/panel/pattern/SimilarList';
import { visit } from './render';

vi.setConfig({ testTimeout: 30_000 });

const group = { value: null, incidents: [], total: 0, complete: true };
const nothing = { sameClass: group, sameComponent: group, sameAiFailureMode: group, readsAlike: [] };

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
    caution: null,
  }));
  const { user } = visit(
    <SimilarList question="sameClass" group={{ value: 'Capacity', incidents, total: 64, complete: false }} />,
  );
  expect(screen.getByText('At least 64 earlier incidents: Capacity, the newest 10 here')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show 7 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
});

test('what reads alike says why, warns, and says what it was compared by', async () => {
  visit(
    <ReadsAlike
      {...nothing}
      engine="words"
      note="Compared by words alone."
      readsAlike={[
        {
          key: 'OPS-7',
          summary: 'The certificate of the gateway expired',
          created: '2026-05-03T08:12:00Z',
          status: { id: '1', name: 'Open', category: 'new' },
          reasons: ['Both mention “certificate” and “gateway”', 'Says much the same'],
          caution: 'Reads alike, which shows the same symptoms.',
        },
      ]}
    />,
  );
  const item = within(screen.getByRole('list', { name: 'Earlier incidents that read alike' }));
  expect(item.getByText('Both mention “certificate” and “gateway” · Says much the same')).toBeVisible();
  expect(item.getByText('Reads alike, which shows the same symptoms.')).toBeVisible();
  expect(screen.getByText('Compared by words alone.')).toBeVisible();
});

test('where nothing reads alike it says so, and nothing while no text was compared', () => {
  const { unmount } = visit(<ReadsAlike {...nothing} engine="words-and-meaning" note={null} />);
  expect(screen.getByText('No earlier incident that you may see reads like this one.')).toBeVisible();
  unmount();
  visit(<ReadsAlike {...nothing} engine="fields" note="The text is not read yet." />);
  expect(screen.queryByText(/^No earlier incident/)).not.toBeInTheDocument();
  expect(screen.getByText('The text is not read yet.')).toBeVisible();
});

async function elevated(title: string) {
  const user = await open('OPS-1');
  await user.click(await screen.findByRole('button', { name: 'Elevate…' }));
  await user.type(await screen.findByLabelText(/What these incidents have in common/), title);
  await user.click(screen.getByRole('button', { name: 'Elevate' }));
  return { user, card: within(await screen.findByRole('article', { name: title })) };
}

test('an incident is elevated to a finding of its own', async () => {
  const { card } = await elevated('Calls without a time limit');
  expect(card.getByText('Open')).toBeVisible();
  expect(card.getByText(/Elevated by Robin Responder/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'New finding' })).not.toBeInTheDocument();
});

test('a finding without a title is refused beside its field and keeps what was typed', async () => {
  const user = await open('OPS-1');
  await user.click(await screen.findByRole('button', { name: 'Elevate…' }));
  await user.type(await screen.findByLabelText('Hypothesis'), 'Nobody sets one.');
  await user.click(screen.getByRole('button', { name: 'Elevate' }));
  expect(await screen.findByText('Say in one line what these incidents have in common.')).toBeVisible();
  expect(screen.getByLabelText('Hypothesis')).toHaveValue('Nobody sets one.');
});

test('a second try after a lost answer makes no second finding', async () => {
  const user = await open('OPS-1');
  await user.click(await screen.findByRole('button', { name: 'Elevate…' }));
  await user.type(await screen.findByLabelText(/What these incidents have in common/), 'Calls');
  const answer = fake.backend.answer.bind(fake.backend);
  let lost = false;
  fake.backend.answer = async (url, request) => {
    const response = await answer(url, request);
    if (lost || request.method !== 'POST') return response;
    lost = true;
    throw new TypeError('Failed to fetch');
  };
  await user.click(screen.getByRole('button', { name: 'Elevate' }));
  expect(await screen.findByText(/connection was lost/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Elevate' }));
  await screen.findByRole('article', { name: 'Calls' });
  expect(fake.backend.findings.all).toHaveLength(1);
});

test('another incident joins a finding that is found by its words, and leaves it again', async () => {
  const { incident } = fake.backend.extract('OPS-3');
  for (const title of ['Calls without a time limit', 'Clocks that disagree'])
    fake.backend.findings.elevate(fake.backend.extract('OPS-3'), {
      requestId: title,
      title,
      hypothesis: '',
      ownerAccountId: null,
      issueKey: '',
    });
  const user = await open('OPS-1');
  await user.click(await screen.findByRole('button', { name: 'Join a finding…' }));
  await user.type(await screen.findByLabelText('Search open findings'), 'clock');
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Join / })).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Join Clocks that disagree' }));
  const card = within(await screen.findByRole('article', { name: 'Clocks that disagree' }));
  expect(card.getByRole('list')).toHaveTextContent(incident.summary);
  await user.click(card.getByRole('button', { name: 'Leave Clocks that disagree' }));
  await waitFor(() =>
    expect(screen.queryByRole('article', { name: 'Clocks that disagree' })).not.toBeInTheDocument(),
  );
});

test('the only incident of a finding is told why it stays', async () => {
  const { user, card } = await elevated('Calls');
  await user.click(card.getByRole('button', { name: 'Leave Calls' }));
  expect(await card.findByText(/only incident of the finding/)).toBeVisible();
});

test('a finding is changed, on top of what somebody else wrote only when the person means it', async () => {
  const { user, card } = await elevated('Calls');
  await user.click(card.getByRole('button', { name: 'Edit Calls' }));
  await user.click(await card.findByLabelText('In progress'));
  fake.backend.findings.all[0]!.version++;
  await user.click(card.getByRole('button', { name: 'Save the finding' }));
  expect(await card.findByText('The finding changed elsewhere')).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Save the finding' }));
  await waitFor(() => expect(fake.backend.findings.all[0]!.state).toBe('in-progress'));
  expect(await screen.findByText('In progress')).toBeVisible();
});

test('who may only read sees findings and cannot change them', async () => {
  fake.backend.findings.elevate(fake.backend.extract('OPS-4'), {
    requestId: 'r',
    title: 'Calls',
    hypothesis: 'Nobody sets a limit.',
    ownerAccountId: null,
    issueKey: '',
  });
  await open('OPS-4');
  const card = within(await screen.findByRole('article', { name: 'Calls' }));
  expect(card.getByText('Nobody sets a limit.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Elevate|Join|Edit Calls|Leave/ })).not.toBeInTheDocument();
});

test('what is worth a look leads to the place that mends it, and goes when it is mended', async () => {
  const { user } = visit(<Panel issueKey="OPS-1" />);
  const flag = await screen.findByRole('button', { name: 'No incident commander is recorded.' });
  expect(screen.getByText('Nothing of this keeps the incident from closing.')).toBeVisible();
  await user.click(flag);
  expect(screen.getByText('Roles')).toHaveFocus();
  await user.click(screen.getByText('Roles'));
  await user.click(screen.getByRole('button', { name: 'Add a role' }));
  await user.type(screen.getByLabelText('Or a name'), 'Jo');
  await waitFor(() => expect(screen.queryByText('Worth a look')).not.toBeInTheDocument(), { timeout: 5000 });
});

test('red flags that cannot be read are a line, not an obstacle', async () => {
  fake.backend.refuse(/GET .*red-flags/, new Refusal(503, 'jira-busy', 'Jira is busy.'));
  const { user } = visit(<Panel issueKey="OPS-1" />);
  expect(await screen.findByText(/worth a look could not be read. Jira is busy/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Worth a look')).toBeVisible();
});
