import { expect, test } from 'vitest';
import { dismissalKey } from './dismissed';

test.each(['repair', '“Repair,”', ' «repair» ', '“repair.”'])(
  '%s is the same words as any other',
  (words) => {
    expect(dismissalKey(words)).toBe('repair');
  },
);

test('different words have different fingerprints', () => {
  expect(dismissalKey('so-called  repair')).toBe('so-called repair');
  expect(dismissalKey('repairs')).not.toBe(dismissalKey('repair'));
});
