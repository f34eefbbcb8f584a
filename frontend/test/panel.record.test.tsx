import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { fromLocal, toLocal } from '../src/panel/record/localTime';
import { Panel } from '../src/panel/Panel';
import { visit } from './render';

// Each of these walks through a whole form.
vi.setConfig({ testTimeout: 30_000 });

const stored = () => fake.backend.extract('OPS-1');
const patience = { timeout: 10_000 };

async function open(section: RegExp, key = 'OPS-1') {
  const { user } = visit(<Panel issueKey={key} />);
  await user.click(await screen.findByRole('button', { name: section }));
  return user;
}

test('what is only recorded stays closed and counts for nothing', async () => {
  visit(<Panel issueKey="OPS-1" />);
  for (const name of [/^Timeline/, /^Response/, /^Guardrails/, /^Review/]) {
    expect(await screen.findByRole('button', { name })).toHaveAttribute('aria-expanded', 'false');
  }
  expect(screen.getByText('0 of 6 done')).toBeInTheDocument();
});

test('a response is saved while it is written', async () => {
  const user = await open(/^Response/);
  await user.selectOptions(screen.getByLabelText('Noticed by'), 'Customer');
  await user.click(screen.getByRole('button', { name: 'Add a mitigation' }));
  await user.selectOptions(screen.getByLabelText('Mitigation 1'), 'Flag off');
  await user.click(screen.getByLabelText('Handoff done'));
  await waitFor(() => expect(stored().response.recovery.handoffDone).toBe(true), patience);
  expect(stored().response.detectionSource).toBe('customer');
  expect(stored().response.mitigations).toEqual([{ kind: 'flag-off', note: '' }]);
});

test('a role takes an account or a name', async () => {
  const user = await open(/^Response/);
  await user.click(screen.getByText('Roles'));
  await user.click(screen.getByRole('button', { name: 'Add a role' }));
  await user.type(screen.getByLabelText('Or a name'), 'Jo of the supplier');
  await waitFor(() => expect(stored().response.roles[0]?.name).toBe('Jo of the supplier'), patience);
  await user.click(screen.getByLabelText('Person'));
  await user.click(await screen.findByRole('option', { name: 'Wen Li' }));
  await waitFor(() => expect(stored().response.roles[0]?.person?.displayName).toBe('Wen Li'), patience);
  expect(stored().response.roles[0]?.name).toBe('');
});

test('the gate leads to a verification that failed', async () => {
  const user = await open(/^Response/);
  await user.selectOptions(screen.getByLabelText('Verification'), 'Failed');
  await user.click(screen.getByRole('button', { name: /^Response/ }));
  const reason = await screen.findByRole(
    'button',
    { name: 'The verification of the resolution failed.' },
    patience,
  );
  await user.click(reason);
  expect(screen.getByLabelText('Verification')).toHaveFocus();
});

test('the timeline comes from Jira, can be corrected, and given back', async () => {
  const user = await open(/^Timeline/);
  const detected = await screen.findByLabelText('Detected');
  expect(detected).toHaveValue(toLocal('2026-05-03T08:12:00Z'));
  expect(detected).toHaveAccessibleDescription('Jira');
  expect(screen.getByText('34 min')).toBeInTheDocument();

  const earlier = toLocal('2026-05-03T08:02:00Z');
  fireEvent.change(detected, { target: { value: earlier } });
  await waitFor(() => expect(stored().timeline.detected).toBe(fromLocal(earlier)), patience);
  expect(await screen.findByText('44 min', {}, patience)).toBeInTheDocument();
  expect(detected).toHaveAccessibleDescription(/^Typed. Jira: /);

  await user.click(screen.getByRole('button', { name: 'Take Jira’s time for detected' }));
  await waitFor(() => expect(stored().timeline.detected).toBeNull(), patience);
  expect(await screen.findByText('34 min', {}, patience)).toBeInTheDocument();
});

test('guardrails, questions and learnings are kept; rows without words are not', async () => {
  const user = await open(/^Guardrails/);
  await user.click(screen.getByRole('button', { name: 'Add a guardrail' }));
  await user.type(screen.getByLabelText('Guardrail 1'), 'At most 10 imports');
  await user.type(screen.getByLabelText('Until'), '2026-06-01');
  await user.click(screen.getByRole('button', { name: 'Add a guardrail' }));
  await user.type(screen.getByLabelText('Question 1'), 'Who else reads it?');
  await user.type(screen.getByLabelText('Poorly 1'), 'The runbook was old');
  await waitFor(() => expect(stored().followUp.wentPoorly).toEqual(['The runbook was old']), patience);
  expect(stored().followUp.guardrails).toEqual([
    { text: 'At most 10 imports', expiresOn: '2026-06-01', removedOn: null },
  ]);
  expect(stored().followUp.openQuestions).toEqual(['Who else reads it?']);
});

test('hours are estimates with who gave them, and need not be given', async () => {
  const user = await open(/^AI attribution/);
  await user.click(screen.getByText('Hours, estimated'));
  await user.type(screen.getByLabelText('Hours of rework'), '2,5');
  await waitFor(() => expect(stored().hours.rework?.hours).toBe(2.5), patience);
  expect(screen.getByLabelText('Hours of rework')).toHaveValue('2,5');
  expect(await screen.findByText(/^Robin Responder, /, {}, patience)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Hours of response'), 'many');
  expect(screen.getByText('Give hours as a number, such as 1.5.')).toBeInTheDocument();
  expect(stored().hours.response).toBeNull();
});

test('the test gap says what it is worth as evidence', async () => {
  const user = await open(/^3 Test gap/);
  expect(screen.getByText(/^Evidence: none/)).toBeInTheDocument();
  await user.click(screen.getByText('Before or with the fix'));
  await user.selectOptions(screen.getByLabelText('When was the test committed?'), 'Alongside');
  await user.type(screen.getByLabelText('What would it have caught?'), 'The missing limit');
  await waitFor(() => expect(stored().testGap.wouldCatch).toBe('The missing limit'), patience);
  expect(stored().testGap.order).toBe('alongside');
});

test('only the steward completes the review', async () => {
  await open(/^Review/);
  expect(screen.getByText('The Improvement Steward says when it is complete.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Review completed' })).not.toBeInTheDocument();
});

test('the steward completes the review, and a reopening shows', async () => {
  fake.backend.meanwhile('OPS-2', (extract) => (extract.maySignOff = true));
  const user = await open(/^Review/, 'OPS-2');
  expect(await screen.findByText(/48 hours after the resolution/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Review completed' }));
  expect(await screen.findByText(/^Completed by Sasha Steward/, {}, patience)).toBeInTheDocument();
  expect(fake.backend.extract('OPS-2').signOff.signed).toBe(true);
});

test('a sign-off that was voided says why', async () => {
  fake.backend.meanwhile(
    'OPS-2',
    (extract) =>
      (extract.signOff = {
        signed: false,
        by: null,
        at: '2026-05-04T10:00:00Z',
        voidedAt: '2026-05-05T10:00:00Z',
      }),
  );
  await open(/^Review/, 'OPS-2');
  expect(screen.getByText(/the incident was reopened/)).toBeInTheDocument();
});

test('the history is read when it is opened', async () => {
  const user = await open(/^Response/);
  await user.click(screen.getByLabelText('Handoff done'));
  await waitFor(() => expect(stored().response.recovery.handoffDone).toBe(true), patience);
  await user.click(screen.getByRole('button', { name: /^Review/ }));
  expect(fake.backend.calls).not.toContain('GET /api/incidents/OPS-1/extract/history');
  await user.click(screen.getByText('History of changes'));
  expect(await screen.findByText(/Robin Responder, /)).toBeInTheDocument();
});

test('the review can be shown and posted, and a refusal is told', async () => {
  const user = await open(/^Review/);
  await user.click(screen.getByRole('button', { name: 'Show as Markdown' }));
  expect(await screen.findByLabelText('Post-incident review as Markdown')).toHaveValue(
    '# Post-incident review: OPS-1\n',
  );
  await user.click(screen.getByRole('button', { name: 'Post as a comment' }));
  expect(await screen.findByText('The review is a comment on this incident now.')).toBeInTheDocument();
  fake.backend.refuse(
    /export\/comment/,
    new Refusal(502, 'jira-refused', 'Jira refused.', { jira: ['No.'] }),
  );
  await user.click(screen.getByRole('button', { name: 'Post as a comment' }));
  expect(await screen.findByText('Jira refused. No.')).toBeInTheDocument();
});

test('a conflict in a record asks which to keep', async () => {
  const user = await open(/^Response/);
  await user.type(screen.getByLabelText('About the resolution'), 'Restarted');
  fake.backend.meanwhile('OPS-1', (extract) => (extract.response.category = 'data'));
  const notice = await screen.findByRole('alert', {}, patience);
  expect(notice).toHaveTextContent('Category');
  await user.click(within(notice).getByRole('button', { name: 'Use the other' }));
  expect(screen.getByLabelText('Category')).toHaveValue('data');
});
