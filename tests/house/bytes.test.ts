import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const built = path.resolve(import.meta.dirname, '../../out/renderer');

const page = readFileSync(path.join(built, 'index.html'), 'utf8');
const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);

const textOf = (name: string): string => readFileSync(path.join(built, name), 'utf8');
const bytesOf = (scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, name) => sum + statSync(path.join(built, name)).size, 0);

/** These scripts and all that they import before they run. */
function withImports(scripts: readonly string[]): Set<string> {
  const found = new Set(scripts);
  for (const name of found)
    for (const [, imported] of textOf(name).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
      found.add(`assets/${imported}`);
  return found;
}

/** Bytes do not vary from machine to machine. A dialog or a library that not every start needs loads later. */
test('what a window loads before it shows anything is no more than it was', () => {
  expect(names.length).toBeGreaterThan(3);
  expect(bytesOf(names)).toBeGreaterThan(300_000);
  expect(bytesOf(names) / 1000).toBeLessThan(445);
});

test('what a window loads before an article can be written in is no more than it was', () => {
  const screens = readdirSync(path.join(built, 'assets')).filter((name) =>
    /^ArticleScreen-.*\.js$/.test(name),
  );
  expect(screens).toHaveLength(1);
  const scripts = withImports([...names, ...screens.map((name) => `assets/${name}`)]);
  expect(bytesOf(scripts)).toBeGreaterThan(bytesOf(names) + 300_000);
  expect(bytesOf(scripts) / 1000).toBeLessThan(1160);
});

/** Main checks what the window sends. `scripts/build/unusedSchemas.mjs` leaves out what a window does not read. */
test('no schema is loaded before the window shows anything', () => {
  expect(names.filter((name) => textOf(name).includes('_zod'))).toEqual([]);
});
