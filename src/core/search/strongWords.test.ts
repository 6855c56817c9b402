import { expect, test } from 'vitest';
import { beginningOf, countBy, rangeOf, strongWords } from './strongWords';

const countOf = (listed: string, word: string): number | undefined => {
  const entry = listed.split(' ').find((one) => one.slice(0, -2) === word);
  return entry === undefined ? undefined : countBy(entry.charCodeAt(entry.length - 1));
};

test('a text is listed with how often it uses each word, and words that begin with one to three letters', () => {
  const listed = strongWords('Silt', 'Sand and silt: sandy Éclat');
  expect(countOf(listed, 'silt')).toBe(7);
  expect(countOf(listed, 'eclat')).toBe(1);
  expect(countOf(listed, beginningOf('s'))).toBe(9);
  expect(countOf(listed, beginningOf('sa'))).toBe(2);
  expect(countOf(listed, beginningOf('san'))).toBe(2);
  expect(countOf(listed, beginningOf('sand'))).toBeUndefined();
});

test('in a list, a text that uses a word more often comes first', () => {
  const text = (count: number) => `${'silt '.repeat(count)}${'x '.repeat(20 - count)}`;
  const silt = [3, 9, 5].map(
    (count) =>
      strongWords('', text(count))
        .split(' ')
        .find((one) => one.startsWith('silt')) ?? '',
  );
  expect([...silt].sort()).toEqual([silt[1], silt[2], silt[0]]);
  const lengthClass = (silt[0] ?? '').charCodeAt(4) - 0xe000;
  const { from, to } = rangeOf('silt', lengthClass);
  expect(silt.every((one) => one >= from && one < to)).toBe(true);
});

test('letters of scripts without spaces are words, and have no beginnings', () => {
  expect(countOf(strongWords('', '港港'), '港')).toBe(2);
  expect(countOf(strongWords('', '港港'), beginningOf('港'))).toBeUndefined();
});
