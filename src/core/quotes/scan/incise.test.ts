import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);
const frame = 'Les élèves de la ville sont en colère.';

test.each([
  ['« On porte onze kilos par jour, s’agace Inaya, élève de seconde. C’est trop. »', 'Inaya'],
  ['« On porte onze kilos, explique la proviseure. C’est trop. »', 'la proviseure'],
])('the speaker of %s stands inside the marks', (text, speaker) => {
  expect(speakers(`${frame} ${text}`)).toEqual([speaker]);
});

test('a pronoun inside the marks means who was spoken of', () => {
  const text = 'Sylvie Courtade comprend. « Les crédits sont là, assure-t-elle. Trois fois. »';
  expect(speakers(`${frame} ${text}`)).toEqual(['Sylvie Courtade']);
});

test('an apposition inside the marks is nobody’s', () => {
  expect(speakers(`${frame} « Le maire, homme de bien, nous écoute. »`)).toEqual(['Les élèves de la ville']);
});
