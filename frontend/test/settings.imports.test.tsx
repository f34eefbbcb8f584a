import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { upload } from '../src/host/upload';
import { SettingsPage } from '../src/settings/SettingsPage';
import { visit } from './render';

const lines = new File(['{"id":"PM-7"}\n'], 'history.jsonl');

async function look() {
  const { user } = visit(<SettingsPage projectKey="OPS" />);
  const section = within(await screen.findByRole('region', { name: 'History from files' }));
  return { user, section };
}

test('a file is sent, and the report names what was refused and where', async () => {
  const { user, section } = await look();
  await user.upload(section.getByLabelText('File'), lines);
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(
    await section.findByText('1,187 incidents taken in from 1,204 lines. 17 lines refused.', undefined, {
      timeout: 5_000,
    }),
  ).toBeVisible();
  const table = section.getByRole('table', { name: 'Refused lines' });
  expect(
    within(table).getByRole('row', { name: 'createdAt is missing 12 3, 17, 90, 91, 140' }),
  ).toBeVisible();
  expect(fake.backend.imports.taken).toEqual([{ format: 'jsonl', zone: null }]);
  expect(section.getByRole('button', { name: 'Import' })).toBeEnabled();
});

test('without a file nothing is sent', async () => {
  const { user, section } = await look();
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(section.getByText('Choose a file.')).toBeVisible();
  expect(fake.backend.imports.taken).toEqual([]);
});

test('a log needs the zone of its times, and a wrong one is said beside it', async () => {
  const { user, section } = await look();
  await user.click(section.getByRole('radio', { name: 'ServiceNow log (CSV)' }));
  const zone = section.getByLabelText('Time zone of its times');
  await user.clear(zone);
  await user.type(zone, 'Mars');
  await user.upload(section.getByLabelText('File'), new File(['a'], 'log.csv'));
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(await section.findByText(/There is no time zone of that name/)).toBeVisible();
  await user.clear(zone);
  await user.type(zone, 'Europe/Berlin');
  await user.click(section.getByRole('button', { name: 'Import' }));
  await waitFor(() => expect(fake.backend.imports.taken).toEqual([{ format: 'uci', zone: 'Europe/Berlin' }]));
});

test('a file that is refused as a whole says why and can be sent again', async () => {
  fake.backend.refuse(/POST .*imports/, new Refusal(413, 'too-large', 'The file is larger than 100 MB.'));
  const { user, section } = await look();
  await user.upload(section.getByLabelText('File'), lines);
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(await section.findByText('The file is larger than 100 MB.')).toBeVisible();
  expect(section.getByRole('button', { name: 'Import' })).toBeEnabled();
});

test('a lost connection is said, and so is an import that stopped', async () => {
  fake.backend.refuse(/POST .*imports/, 'offline');
  fake.backend.imports.next = { state: 'failed', read: 10, accepted: 0, refused: 0, reasons: [] };
  const { user, section } = await look();
  await user.upload(section.getByLabelText('File'), lines);
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(await section.findByText(/The connection was lost/)).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(await section.findByText('Nothing was taken in', undefined, { timeout: 5_000 })).toBeVisible();
});

test('a report that cannot be read is asked for again', async () => {
  fake.backend.refuse(/GET .*imports/, new Refusal(503, 'busy', 'Try again in a minute.'));
  const { user, section } = await look();
  await user.upload(section.getByLabelText('File'), lines);
  await user.click(section.getByRole('button', { name: 'Import' }));
  expect(await section.findByText('The report could not be read')).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Try again' }));
  expect(await section.findByText(/taken in from/, undefined, { timeout: 5_000 })).toBeVisible();
});

test('the share that was sent is told while the file goes out', async () => {
  const listeners: Record<string, (event: unknown) => void> = {};
  const request = {
    open: vi.fn(),
    setRequestHeader: vi.fn(),
    upload: {
      addEventListener: (name: string, listen: () => void) => (listeners[`upload ${name}`] = listen),
    },
    addEventListener: (name: string, listen: () => void) => (listeners[name] = listen),
    send: vi.fn(),
    responseText: '{"id":"7"}',
    status: 202,
  };
  vi.stubGlobal('XMLHttpRequest', function () {
    return request;
  });
  const shares: number[] = [];
  const answer = upload('/api/projects/OPS/imports', lines, 'token', (share) => shares.push(share));
  listeners['upload progress']?.({ loaded: 5, total: 20 });
  listeners['upload progress']?.({ loaded: 20, total: 20 });
  listeners.load?.({});
  expect(await (await answer).json()).toEqual({ id: '7' });
  expect(shares).toEqual([0.25, 1]);
  expect(request.setRequestHeader).toHaveBeenCalledWith('Authorization', 'JWT token');
  const lost = upload('/api', lines, 'token', () => {});
  listeners.error?.({});
  await expect(lost).rejects.toBeInstanceOf(TypeError);
  vi.unstubAllGlobals();
});
