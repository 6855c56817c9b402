import { expect, test } from 'vitest';
import { selfCheckSentence } from './selfCheckWords';

test('a complete file is reported with the number of things in it', () => {
  expect(
    selfCheckSentence({
      ok: true,
      notices: [],
      reader: 'micromark',
      losses: [],
      counted: {
        words: { expected: 412, found: 412 },
        quotation: { expected: 3, found: 3 },
        table: { expected: 0, found: 0 },
        link: { expected: 1, found: 1 },
      },
    }),
  ).toBe(
    'Read back: 412 words, 3 quotations and 1 link stand in the file as in the article, as micromark reads it.',
  );
});

test('what is written in another way keeps the file from being called complete', () => {
  const sentence = selfCheckSentence({
    ok: true,
    notices: [{ message: 'This picture has no alternative text.', excerpt: 'a.png' }],
    reader: 'micromark',
    losses: [],
    counted: { words: { expected: 412, found: 412 } },
  });
  expect(sentence).toBe(
    'Read back: 412 words stand in the file, as micromark reads it. Not as the article has it:',
  );
});

test('a loss is reported with its kind and number', () => {
  expect(
    selfCheckSentence({
      ok: false,
      notices: [],
      reader: 'micromark',
      losses: [{ kind: 'quotation', message: 'gone', excerpt: '' }],
      counted: { quotation: { expected: 3, found: 2 }, words: { expected: 4, found: 4 } },
    }),
  ).toBe('Read back: 1 of 3 quotations could not be found again in the file.');
});
