import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const built = path.resolve(import.meta.dirname, '../../out/renderer');

const page = readFileSync(path.join(built, 'index.html'), 'utf8');
const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);

/** Bytes do not vary from machine to machine. A dialog or a library that not every start needs loads later. */
test('what a window loads before it shows anything is no more than it was', () => {
  expect(names.length).toBeGreaterThan(3);
  const bytes = names.reduce((sum, name) => sum + statSync(path.join(built, name)).size, 0);
  expect(bytes).toBeGreaterThan(300_000);
  expect(bytes / 1000).toBeLessThan(680);
});

/** Main checks what the window sends. `scripts/build/unusedSchemas.mjs` leaves out what a window does not read. */
test('no schema is loaded before the window shows anything', () => {
  const withSchemas = names.filter((name) => readFileSync(path.join(built, name), 'utf8').includes('_zod'));
  expect(withSchemas).toEqual([]);
});
