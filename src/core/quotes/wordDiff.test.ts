import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { wordDiff } from './wordDiff';

test('a diff without its additions is the record, and without its removals the quotation', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'quay', ',', '“', '\n'))
    .map((some) => some.join(' '));
  assertProperty(
    fc.property(words, words, (quotation, record) => {
      const parts = wordDiff(quotation, record);
      const without = (change: string) =>
        parts.flatMap((part) => (part.change === change ? [] : part.text)).join('');
      expect([without('added'), without('removed')]).toEqual([record, quotation]);
    }),
  );
});

test('two long texts with nothing in common are shown without a comparison', () => {
  const text = (letter: string) => Array.from({ length: 5000 }, (_, index) => letter + index).join(' ');
  expect(wordDiff(text('a'), text('b')).map(({ change }) => change)).toEqual(['removed', 'added']);
});

test('a diff marks added and removed words', () => {
  const parts = wordDiff('a big attack', 'a attack on us');
  const changed = (change: string) =>
    parts.filter((part) => part.change === change).map((part) => part.text.trim());
  expect(changed('added').join(' ')).toContain('big');
  expect(changed('removed').join(' ')).toContain('on us');
  expect(wordDiff('the big quay', 'the quay')).toEqual([
    { text: 'the ', change: 'same' },
    { text: 'big ', change: 'added' },
    { text: 'quay', change: 'same' },
  ]);
});

test('two texts are compared word by word as long as they have something in common', () => {
  const record = Array.from({ length: 900 }, (_, index) => `a${index}`).join(' ');
  const edited = record.replaceAll(/a(\d*)7\b/g, 'b$17');
  expect(wordDiff(edited, record).length).toBeGreaterThan(100);
  const other = Array.from({ length: 1500 }, (_, index) => `c${index}`).join(' ');
  expect(wordDiff(other, record)).toEqual([
    { text: record, change: 'removed' },
    { text: other, change: 'added' },
  ]);
});
