import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../build/pages';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');
const features = ['panel', 'gate', 'validator', 'insights', 'analyst', 'portfolio', 'gadget', 'settings'];
const shared = ['api', 'ui', 'numbers', 'charts', 'findings'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

/** Every module a file imports, statically or later, as a path below src where it is ours. */
function imports({ path, text }: (typeof files)[number]): string[] {
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
  return names.map((name) =>
    name.startsWith('.') ? relative(source, resolve(source, dirname(path), name)) : name,
  );
}

const folderOf = (path: string) => path.split('/')[0] ?? '';
const breaking = (rule: (path: string, imported: string) => boolean) =>
  files.flatMap((file) =>
    imports(file)
      .filter((imported) => rule(file.path, imported))
      .map((imported) => `${file.path} → ${imported}`),
  );

test('the rules below look at real files', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(breaking((path, imported) => path.startsWith('panel') && imported === 'api/extract')).not.toEqual(
    [],
  );
});

test('only the host knows the bridge of the product', () => {
  const bridge = /\bAP\b|__TAURI|@forge\/bridge/;
  const offenders = files.filter(({ path, text }) => folderOf(path) !== 'host' && bridge.test(text));
  expect(offenders.map(({ path }) => path)).toEqual([]);
  expect(files.find(({ path }) => path === 'host/connect.ts')?.text).toMatch(bridge);
});

test('everybody asks for the host by its alias, so that the build can choose', () => {
  expect(breaking((path, imported) => folderOf(path) !== 'host' && imported.startsWith('host/'))).toEqual([]);
});

test('features do not know each other', () => {
  expect(
    breaking((path, imported) => {
      const [from, to] = [folderOf(path), folderOf(imported)];
      return features.includes(from) && features.includes(to) && from !== to;
    }),
  ).toEqual([]);
});

test('what is shared does not know the features', () => {
  expect(
    breaking((path, imported) => shared.includes(folderOf(path)) && features.includes(folderOf(imported))),
  ).toEqual([]);
  expect(
    breaking((path, imported) => folderOf(path) === 'api' && shared.slice(1).includes(folderOf(imported))),
  ).toEqual([]);
  expect(
    breaking(
      (path, imported) =>
        folderOf(path) === 'ui' && ['numbers', 'charts', 'findings'].includes(folderOf(imported)),
    ),
  ).toEqual([]);
});

test('only the client talks to the backend', () => {
  const offenders = files.filter(
    ({ path, text }) => folderOf(path) !== 'host' && /\bfetch\(|XMLHttpRequest/.test(text),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});

test.each(pages)(
  '%s.html leaves the place of the bridge to the server and brings no script of its own',
  (page) => {
    const html = readFileSync(join(root, `${page}.html`), 'utf8');
    expect(html.split('<!-- host -->')).toHaveLength(2);
    expect(html.indexOf('<!-- host -->')).toBeLessThan(html.indexOf('<script'));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).toMatch(/class="ac-content"[^>]*>\s*<div id="root">/);
  },
);
