import { expect, test } from 'vitest';
import { goalState } from './goal';

test.each([
  ['least', 799, 'under'],
  ['least', 800, 'met'],
  ['least', 8000, 'met'],
  ['most', 0, 'under'],
  ['most', 800, 'under'],
  ['most', 801, 'over'],
  ['about', 719, 'under'],
  ['about', 720, 'met'],
  ['about', 880, 'met'],
  ['about', 881, 'over'],
] as const)('of %s 800 words, %i are %s', (kind, words, state) => {
  expect(goalState(words, 800, kind)).toBe(state);
});
