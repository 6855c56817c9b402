import { expect, test } from 'vitest';
import { matchNames } from './names';

test('a name is looked for whole, and so is another name of several words', () => {
  expect(matchNames({ name: 'Maren Holt', aliases: ['M. A. Holt-Brandt', 'Holt'] })).toBe(
    '("Maren Holt" OR "M A Holt Brandt")',
  );
});

test('a body of one word and a name in a script without spaces are full names', () => {
  expect(matchNames({ name: 'Harbourwatch', aliases: [] })).toBe('"Harbourwatch"');
  expect(matchNames({ name: '王小明', aliases: ['小王'] })).toMatch(/^\(".+" OR ".+"\)$/);
});

test('a name without a letter finds nobody', () => {
  expect(matchNames({ name: '—', aliases: [] })).toBeNull();
});
