import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);
const opening = 'Ada Roe has cooked in Orsa for years. Roe spoke to Lina Vey.';
const question = 'You hate the word. Why is that?';
const answer = '“Because nobody should call a meal so. It is no hobby.”';

test('the answers of an interview are those of whom its beginning is about', () => {
  const text = `${opening}\n\n${question}\n\n${answer}\n\nWas she a good cook?\n\n“She was a terrible cook and a great host.”`;
  expect(speakers(text)).toEqual(['Ada Roe', 'Ada Roe']);
});

test('a single question makes no interview', () => {
  expect(speakers(`${opening}\n\nA heading\n\n${question}\n\n${answer}`)).toEqual([null]);
});
