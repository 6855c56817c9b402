import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src');
const files = (layer: string) =>
  readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ name: `${layer}/${name}`, text: readFileSync(path.join(root, layer, name), 'utf8') }));
const naming = (layers: string[], pattern: RegExp) =>
  layers
    .flatMap(files)
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name);

// Node’s and packages’ messages hold paths and quote what was read: a report takes its words from `disk/plainError.ts`.
test('no layer that touches the disk shows the raw message of an error', () => {
  const raw = /\? (\w+)\.message : String\(\1\)|String\((error|cause)\)/;
  expect('x instanceof Error ? x.message : String(x)').toMatch(raw);
  expect(naming(['workspace', 'cli', 'main'], raw)).toEqual([]);
});

test('one file of the command line writes to the terminal', () => {
  expect(naming(['cli'], /process\.(stdout|stderr)|\bconsole\./)).toEqual(['cli/terminal.ts']);
});
