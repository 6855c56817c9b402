import { expect, test } from 'vitest';
import { StetError } from './errors';
import { kindOf, placeIn, placeOf, stackOf } from './place';

const thrownBy = (work: () => void): Error => {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown.');
};

test('an error is named by its kind and its place, and nothing of what was read', () => {
  const error = thrownBy(() => JSON.parse('{"title": CANARY}'));
  expect(String(error)).toContain('CANARY');
  expect(placeOf(error)).toMatch(/^SyntaxError\n {4}at src\/core\/model\/place\.test\.ts:\d+:\d+/);
  expect(placeOf(error)).not.toContain('CANARY');
  expect(placeOf('CANARY')).toBe('thrown-string');
});

test('a message that looks like a position is not taken for one', () => {
  const error = new Error('Canary\n    at canary (/out/main/canary.js:1:1)\n    at node:canary:1:1');
  expect(placeOf(error)).not.toMatch(/canary/i);
  expect(placeOf(error)).toContain('place.test.ts');
});

test('neither the name nor the code of an error can hold text', () => {
  const error = Object.assign(new Error('x'), { name: 'Canary of mine', code: 'no such canary' });
  expect(kindOf(error)).toBe('Error');
  expect(kindOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('Error ENOENT');
  expect(kindOf(new StetError('disk-full', { key: 'x', values: {}, text: 'x' }))).toBe('StetError disk-full');
});

test('what caused it is named by its kind', () => {
  const cause = Object.assign(new Error('canary'), { code: 'SQLITE_FULL' });
  expect(placeOf(new Error('canary', { cause }))).toMatch(/\n {4}because of Error SQLITE_FULL$/);
});

test.each([
  ['    at save (/home/canary/src/stet/out/main/index.cjs:12:3)', 'out/main/index.cjs:12:3'],
  [
    '    at /opt/stet/resources/app.asar/out/main/chunks/model-B2.cjs:1:9',
    'out/main/chunks/model-B2.cjs:1:9',
  ],
  ['    at C:\\Users\\canary\\stet\\out\\main\\worker.cjs:4:5', 'out\\main\\worker.cjs:4:5'],
  ['    at async run (app://stet/assets/index-x1.js:1:200)', 'assets/index-x1.js:1:200'],
  ['    at node:internal/fs/promises:639:25', 'node:internal/fs/promises:639:25'],
])('%s is a position', (line, position) => {
  expect(placeIn('Error', line)).toBe(`Error\n    at ${position}`);
});

test.each([
  ['the message', 'Error: canary'],
  ['another page', '    at https://canary.example/x.js:1:1'],
  ['code that was made from text', '    at eval (canary:1:1)'],
  ['the place of the workspace', '    at x (/home/canary/Desk/canary.js:1:1)'],
])('%s is not a position', (_, line) => {
  expect(placeIn('Error', line)).toBe('Error');
});

test('a stack without its message is left as it is', () => {
  expect(stackOf({ name: 'Error', message: '', stack: 'Error\n  at x' })).toBe('Error\n  at x');
  expect(placeIn('Error', Array(99).fill('    at app://stet/x.js:1:1').join('\n')).split('\n')).toHaveLength(
    21,
  );
});
