import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const built = (name: string) => readFileSync(path.join(root, 'out', name), 'utf8');
const json = (text: string): Record<string, unknown> => JSON.parse(text);

/** A package of each way into the app: bundled in each part, a font, beside the bundles, and not from npm. */
const shipped = [
  'lexical',
  'react',
  'react-aria-components',
  'zod',
  'citeproc',
  'mammoth',
  'yaml',
  '@fontsource-variable/inter',
  'sqlite3',
  'bindings',
  'electron',
  'SQLite',
  'Citation Style Language styles and locales',
];

test('the build has the licence of everything in it, with its text', () => {
  const { licence, components } = json(built('notices.json'));
  expect(licence).toContain('MIT License');
  expect(Array.isArray(components) && components.length).toBeGreaterThan(60);
  for (const name of shipped) {
    expect(components, name).toContainEqual(
      expect.objectContaining({ name, text: expect.stringMatching(/\w{3}/) }),
    );
  }
  for (const component of Array.isArray(components) ? components : []) {
    expect(component, JSON.stringify(component).slice(0, 80)).toMatchObject({
      version: expect.stringMatching(/^\d/),
      licence: expect.stringMatching(/\w/),
    });
  }
  const text = built('THIRD-PARTY-NOTICES.txt');
  for (const name of shipped) expect(text).toContain(`\n${name} `);
  // What CPAL asks for: its own text, and the notice of the original developer.
  expect(text).toContain('Copyright (c) 2009-2019 Frank Bennett');
  expect(text).toContain('EXHIBIT B. Attribution Information');
});

test('the list of components names the locked version of each package and its hash', () => {
  const { bomFormat, specVersion, components } = json(built('sbom.cdx.json'));
  expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  const lock = json(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const versions = Object.entries(lock['packages'] as Record<string, { version: string }>);
  const listed = components as { name: string; version: string; purl?: string; hashes?: object[] }[];
  const refs = new Set(listed.map((component) => `${component.name}@${component.version}`));
  expect(refs.size).toBe(listed.length);
  for (const { name, version, purl, hashes } of listed) {
    if (!purl) continue;
    expect(
      versions.some(([place, found]) => place.endsWith(`node_modules/${name}`) && found.version === version),
      `${name}@${version}`,
    ).toBe(true);
    expect(hashes, name).toMatchObject([
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
    ]);
  }
});

test('the list of components is CycloneDX, by the schema that its authors publish', async () => {
  const schema = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const text = built('sbom.cdx.json');
  expect(await schema.validate(text)).toBeNull();
  const { components, ...rest } = json(text);
  const unnamed = { ...rest, components: [{ ...(components as object[])[0], name: undefined }] };
  expect(await schema.validate(JSON.stringify(unnamed))).toMatchObject([
    { params: { missingProperty: 'name' } },
  ]);
});
