import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { spaced, unmarked } from './spaced';

const parts = (text: string) => spaced(text).split('\u200b');

test('letters of scripts without spaces stand apart, and all other text stays as it is', () => {
  expect(parts('東京ABCの港')).toEqual(['東', '京', 'ABC', 'の', '港']);
  expect(parts('コーヒー 2杯')).toEqual(['コ', 'ー', 'ヒ', 'ー 2', '杯']);
  expect(parts('The quay — naïve, Ελλάδα, عربي')).toHaveLength(1);
});

test('marks stay with their letter', () => {
  expect(parts('ที่นี่')).toEqual(['ที่', 'นี่']);
});

test('taken off again, the marks leave the text as it was', () => {
  const text = fc.string({ unit: fc.constantFrom(...'東京あア한ทิ่ab1 。-') });
  assertProperty(
    fc.property(text, (source) => {
      expect(unmarked(spaced(source))).toBe(source);
    }),
  );
});
