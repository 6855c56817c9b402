import { expect, test } from 'vitest';
import { assertBearable } from './payload';

const bearable = (payload: unknown) => () => assertBearable(payload);

function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

test('takes what the app itself sends', () => {
  expect(bearable(undefined)).not.toThrow();
  expect(bearable({ id: 'x', fields: { text: 'a'.repeat(10_000_000), tags: ['b', null, 1] } })).not.toThrow();
  expect(bearable({ name: 'x', bytes: new Uint8Array(50 * 1024 * 1024) })).not.toThrow();
  expect(bearable(nested(900))).not.toThrow();
});

test('refuses what is too large, in bytes, words, names or number', () => {
  const error = /256 MB/;
  expect(bearable({ files: [{ bytes: new Uint8Array(257 * 1024 * 1024) }] })).toThrow(error);
  expect(bearable(Array(600).fill('a'.repeat(500_000)))).toThrow(error);
  expect(bearable(Array(600).fill({ ['a'.repeat(500_000)]: 1 }))).toThrow(error);
  expect(bearable(Array.from({ length: 5_000_000 }, () => ({})))).toThrow(error);
});

test('refuses what is too deep, a circle, and a tree folded into a few objects', () => {
  expect(bearable(nested(1100))).toThrow(/deeply/);
  const circle: unknown[] = [];
  circle.push(circle);
  expect(bearable(circle)).toThrow(/deeply/);
  let folded: unknown = 'leaf';
  for (let level = 0; level < 60; level++) folded = [folded, folded];
  expect(bearable(folded)).toThrow(/256 MB/);
});
