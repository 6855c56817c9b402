import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { sentenceAt, sentencesIn } from './sentences';

const split = (text: string, language = 'en-GB') =>
  sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));

test('titles, initials and small letters end no sentence', () => {
  expect(split('Dr. Roe met J. B. Hale. They spoke. “Really?” she asked.')).toEqual([
    'Dr. Roe met J. B. Hale. ',
    'They spoke. ',
    '“Really?” she asked.',
  ]);
});

test('the rules are those of the language', () => {
  expect(split('Es war der 3. März. Er kam.', 'de')).toEqual(['Es war der 3. März. ', 'Er kam.']);
  expect(split('There were 30. They left.')).toEqual(['There were 30. ', 'They left.']);
  expect(split('今日は晴れ。明日は雨。', 'ja')).toEqual(['今日は晴れ。', '明日は雨。']);
  expect(split('هل وصلت؟ نعم.', 'ar')).toEqual(['هل وصلت؟ ', 'نعم.']);
  expect(split('One. Two.', 'not a language')).toEqual(['One. ', 'Two.']);
});

test('a caret behind a sentence and its space is in the next one, at the end of the text in the last', () => {
  const at = (offset: number) => sentenceAt('One. Two.', offset, 'en');
  expect(at(4)).toEqual({ start: 0, end: 5 });
  expect(at(5)).toEqual({ start: 5, end: 9 });
  expect(at(9)).toEqual({ start: 5, end: 9 });
  expect(sentenceAt('', 0, 'en')).toEqual({ start: 0, end: 0 });
});

const pieces = fc.constantFrom(
  'Ada',
  'sat',
  'Dr',
  'J',
  '3',
  '.',
  '!',
  '?',
  '。',
  '…',
  ' ',
  '  ',
  '“',
  '”',
  '(',
  ')',
  '\n',
  '猫',
  '👩‍🚀',
  'é',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const languages = fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'xx-invalid-');

test('sentences are the whole text, and each offset is in one of them', () => {
  assertProperty(
    fc.property(texts, languages, (text, language) => {
      const spans = sentencesIn(text, language);
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(spans.every(({ start, end }) => end > start)).toBe(true);
      for (let offset = 0; offset < text.length; offset += 1)
        expect(spans).toContainEqual(sentenceAt(text, offset, language));
    }),
  );
});

test('in a text without ends of sentences the words around the caret are found, and no more is read', () => {
  const text = 'word '.repeat(100_000);
  const { start, end } = sentenceAt(text, 250_000, 'en');
  expect([start < 250_000, end > 250_000, end - start <= 4000]).toEqual([true, true, true]);
});
