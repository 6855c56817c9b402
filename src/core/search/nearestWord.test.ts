import { expect, test } from 'vitest';
import { mistakesBetween, nearestWord } from './nearestWord';

const known = (...words: [string, number][]) => words.map(([word, texts]) => ({ word, texts }));

test.each([
  ['harbor', 'harbour', 1],
  ['hrabour', 'harbour', 1],
  ['harbbour', 'harbour', 1],
  ['harbaur', 'harbour', 1],
  ['dregding', 'dredging', 1],
  ['dregdign', 'dredging', 2],
  ['quay', 'silt', null],
])('%s is as far from %s as it has mistakes', (typed, word, mistakes) => {
  expect(mistakesBetween(typed, word, 2)).toBe(mistakes);
});

test('the word with the fewest mistakes is meant, and of equally near ones the most used', () => {
  expect(nearestWord('harbor', known(['harbors', 9], ['harbour', 40], ['harmony', 90]))).toBe('harbour');
  expect(nearestWord('dregdign', known(['dredging', 1], ['dressing', 50]))).toBe('dredging');
});

test('nothing is proposed for a short word, or where nothing is near', () => {
  expect(nearestWord('pir', known(['pier', 9]))).toBeNull();
  expect(nearestWord('harbour', known(['silt', 9]))).toBeNull();
});
