import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('every layer has its own tsconfig, which the root tsconfig references', () => {
  const { references }: { references: { path: string }[] } = JSON.parse(
    readFileSync(path.join(root, 'tsconfig.json'), 'utf8'),
  );
  const layers = readdirSync(path.join(root, 'src')).map((name) => `src/${name}`);
  expect(references.map((reference) => reference.path).sort()).toEqual([...layers, 'tests'].sort());
  for (const layer of layers) expect(existsSync(path.join(root, layer, 'tsconfig.json'))).toBe(true);
});
