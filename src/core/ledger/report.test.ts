import { expect, test } from 'vitest';
import { lineOfEntry } from './report';

test.each([
  ['Teaser only.', 'Left out: text beside the article (2 words): Teaser only.'],
  ['Teaser', 'Left out: text beside the article (2 words): Teaser.'],
  ['Is it so?', 'Left out: text beside the article (2 words): Is it so?'],
  ['Cut off…', 'Left out: text beside the article (2 words): Cut off…'],
])('a line of the account with the words “%s” has one end', (excerpt, line) => {
  const entry = { kind: 'words', fate: 'leftOut', count: 2, words: 2 } as const;
  expect(lineOfEntry({ ...entry, what: 'text beside the article', excerpt })).toBe(line);
});
