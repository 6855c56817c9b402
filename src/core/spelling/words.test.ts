import { expect, test } from 'vitest';
import { wordsIn } from './words';

const read = (text: string, language = 'en-GB') => wordsIn(text, language).map(({ word }) => word);

test('words have their apostrophes, and are found where they stand', () => {
  expect(wordsIn('It’s l’été.', 'fr-FR')).toEqual([
    { word: "It's", start: 0, end: 4 },
    { word: "l'été", start: 5, end: 10 },
  ]);
  expect(read('a well-known ‘quoted’ word')).toEqual(['well', 'known', 'quoted', 'word']);
});

test('addresses, accounts, numbers, capitals and single letters are no words', () => {
  expect(read('See https://exmaple.org/paht or www.exmaple.org, mial@exmaple.org, exmaple.org/paht')).toEqual(
    ['See', 'or'],
  );
  expect(read('the 3rd B2B NATO x @acount #hashtg some_nmae end')).toEqual(['the', 'end']);
});

test('a word of another script than the language has is not judged', () => {
  expect(read('the word слово and 言葉')).toEqual(['the', 'word', 'and']);
  expect(read('слово word', 'ru')).toEqual(['слово']);
  expect(read('言葉 word', 'ja-JP')).toEqual([]);
});
