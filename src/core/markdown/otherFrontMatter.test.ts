import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { otherNodes, otherOf, pickOther } from './otherFrontMatter';

const written = `title: "Quay"
# kept by hand
weight: 010
price: 1.10
map: { zoom: 3,  at: [1, 2] }
text: |
  one

  two
"odd key": 'it''s'
date: 2026-03-03
`;

test('keys are taken out byte for byte, in their order', () => {
  const kept = pickOther(written, (key) => !['title', 'date'].includes(key));
  expect(kept).toBe(`weight: 010
price: 1.10
map: { zoom: 3,  at: [1, 2] }
text: |
  one

  two
"odd key": 'it''s'
`);
  expect([...otherNodes(kept).keys()]).toEqual(['weight', 'price', 'map', 'text', 'odd key']);
  expect(pickOther(written, () => false)).toBe('');
});

test.each([
  ['an alias of a key that is not taken', 'a: &x [1, 2]\nb: *x\n'],
  ['a mapping in one line', '{ a: 0, b: [1, 2], c: 3 }\n'],
])('%s is taken as data', (_, text) => {
  expect(parse(pickOther(text, (key) => key === 'b'))).toEqual({ b: [1, 2] });
});

test('data becomes keys that YAML reads as the same data', () => {
  const data = { weight: 3, on: 'yes', nested: { list: ['a: b', null, true] }, empty: {} };
  expect(parse(otherOf(data))).toEqual(data);
  expect(otherOf({})).toBe('');
});

test.each([
  ['weight: [1, 2', /not valid YAML/],
  ['only words', /no keys/],
  ['- a\n- b', /no keys/],
])('what is no mapping is an error that says so: %j', (text, message) => {
  expect(() => otherNodes(text)).toThrow(message);
});
