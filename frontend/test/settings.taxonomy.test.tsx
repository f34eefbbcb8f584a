import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fake } from '../src/host/fake';
import { Refusal } from '../src/host/fake/backend';
import { TaxonomySection } from '../src/settings/taxonomy/TaxonomySection';
import { visit } from './render';

async function open() {
  const { user } = visit(<TaxonomySection projectKey="OPS" />);
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { user, press };
}

test('a taxonomy nobody touched is called ours', async () => {
  await open();
  expect(await screen.findByText(/came with the product. They are ours/)).toBeVisible();
});

test('a merge shows what moves before it is done', async () => {
  const { user, press } = await open();
  await press('Merge “Configuration drift”');
  await user.selectOptions(screen.getByLabelText('Into'), 'Data edge case');
  await press('Show what changes');
  expect(
    await screen.findByText(/2 incidents of the class “Configuration drift” become “Data edge case”/),
  ).toBeVisible();
  expect(fake.backend.taxonomy.view.version).toBe(0);
  await user.click(screen.getByRole('button', { name: 'OPS-7' }));
  expect(fake.visited).toEqual(['OPS-7']);
  await press('Apply');
  expect(await screen.findByText('1 retired classes')).toBeVisible();
  expect(fake.backend.taxonomy.view.classes[1]!.mergedInto).toBe('data-edge-case');
});

test('a class can be added below another', async () => {
  const { user, press } = await open();
  await press('Add below “Capacity exhausted”');
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Disk full');
  await press('Show what changes');
  await press('Apply');
  const parent = (await screen.findByText('Capacity exhausted')).closest('li')!;
  expect(within(parent).getByText('Disk full')).toBeVisible();
});

test('a refusal stands beside its field and keeps what was typed', async () => {
  const { user, press } = await open();
  await press('Edit “Data edge case”');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.type(name, 'Capacity exhausted');
  const fields = [{ field: 'name', message: 'Another class is called “Capacity exhausted” already.' }];
  fake.backend.refuse(/preview/, new Refusal(422, 'invalid-fields', fields[0]!.message, { fields }));
  await press('Show what changes');
  expect(await screen.findByRole('alert')).toHaveTextContent('Another class is called');
  expect(name).toHaveValue('Capacity exhausted');
});

test('somebody else was faster: what was typed stays and counts against what is there now', async () => {
  const { user, press } = await open();
  await press('Add a trigger');
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Full moon');
  const current = structuredClone(fake.backend.taxonomy.view);
  current.stamp = '0.1';
  fake.backend.refuse(/preview/, new Refusal(409, 'version-conflict', 'Somebody else saved.', { current }));
  await press('Show what changes');
  expect(await screen.findByText('Somebody else saved.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('Full moon');
  await press('Show what changes');
  expect(await screen.findByText('“Full moon” is added.')).toBeVisible();
});

test('the incidents of a split class wait for people', async () => {
  const { user, press } = await open();
  await press('Split “Capacity exhausted”');
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Disk full');
  await press('Show what changes');
  await press('Apply');
  expect(await screen.findByText(/was split; 1 incident still carries it/)).toBeVisible();
  await press('The rest stays on “Capacity exhausted”');
  expect((await screen.findAllByRole('status'))[0]).toHaveTextContent(
    'The review of “Capacity exhausted” is finished.',
  );
  expect(screen.queryByText('To be reviewed')).toBeNull();
});

test('a project with its own taxonomy can go back', async () => {
  const { press } = await open();
  await press('Retire “Configuration drift”');
  await press('Show what changes');
  await press('Apply');
  await press('Go back to what is inherited');
  await press('Go back');
  expect(await screen.findByText(/came with the product/)).toBeVisible();
  expect(fake.backend.taxonomy.view.classes.some(({ retired }) => retired)).toBe(false);
});

test('settings are taken as a file only after they were compared', async () => {
  const { user, press } = await open();
  await user.click(await screen.findByText('As code: export and import'));
  await press('Show the settings of now');
  const file = screen.getByLabelText('Settings as YAML');
  await waitFor(() => expect(file).toHaveValue('taxonomy: inherited\n'));
  expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  await user.type(file, 'x');
  await press('Compare');
  await press('Take over');
  expect(await screen.findByText('Taken over.')).toBeVisible();
  expect(fake.backend.taxonomy.file).toBe('taxonomy: inherited\nx');
});

test('mistakes of a file are told with their lines', async () => {
  const { user, press } = await open();
  await user.click(await screen.findByText('As code: export and import'));
  await press('Show the settings of now');
  const fields = [{ field: 'linkTyp', message: 'line 3: linkTyp: this name is not known' }];
  fake.backend.refuse(/diff/, new Refusal(422, 'invalid-fields', fields[0]!.message, { fields }));
  await press('Compare');
  expect(await screen.findByRole('alert')).toHaveTextContent('line 3: linkTyp: this name is not known');
});
