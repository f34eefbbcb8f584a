import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { pages } from '../build/pages';

const root = resolve(import.meta.dirname, '..');

interface Descriptor {
  modules: Record<string, unknown>;
}
interface Manifest {
  definitions: { ModuleSchema: { properties: Record<string, AnySchemaObject> } };
}

const descriptor: Descriptor = JSON.parse(readFileSync(join(root, '../atlassian-connect.json'), 'utf8'));
const manifest: Manifest = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@forge/manifest/schema.json'), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });

/** What Atlassian's own schema of a Connect module objects to. */
function objections(name: string, modules: unknown): string[] {
  const schema = manifest.definitions.ModuleSchema.properties[`connect-jira:${name}`];
  if (!schema) return [`Jira knows no module ${name}`];
  const valid = ajv.compile({ definitions: manifest.definitions, ...schema });
  const list = schema.type === 'array' && !Array.isArray(modules) ? [modules] : modules;
  return valid(list)
    ? []
    : (valid.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`);
}

/** All texts in a piece of JSON. */
function texts(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(texts) : [];
}

describe('the descriptor', () => {
  test.each(Object.entries(descriptor.modules))('%s is what Jira expects', (name, modules) => {
    expect(objections(name, modules)).toEqual([]);
  });

  test('is held to schemas that can object', () => {
    expect(objections('jiraProjectPages', [{ key: 'idd-insights' }])).not.toEqual([]);
    expect(objections('jiraNoSuchThing', [])).toEqual(['Jira knows no module jiraNoSuchThing']);
  });

  test('keeps every expression within the 1,000 characters that Jira evaluates', () => {
    const validators = descriptor.modules.jiraWorkflowValidators as { key: string; expression: string }[];
    expect(validators.length).toBeGreaterThan(0);
    for (const { key, expression } of validators) {
      expect(expression, key).not.toBe('');
      expect(expression.length, key).toBeLessThanOrEqual(1000);
    }
  });

  test('points to pages and pictures that exist', () => {
    const paths = texts(descriptor.modules).filter((text) => text.startsWith('/pages/'));
    expect(paths.length).toBeGreaterThanOrEqual(pages.length);
    for (const path of paths) {
      const page = path.replace(/^\/pages\//, '').replace(/\?.*$/, '');
      if (page.startsWith('assets/'))
        expect(readFileSync(join(root, 'public', page), 'utf8')).toContain('<svg');
      else expect(pages).toContain(page);
    }
  });
});
