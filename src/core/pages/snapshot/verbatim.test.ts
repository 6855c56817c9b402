import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { verbatimIn } from './verbatim';

const page = `Harbour news
The minister said on Tuesday that “the quay will hold – we have tested it… twice”, and that nobody had asked for more.
A spokes-
woman called the well-
known survey ‘a first step’. The ﬁgures are not final.
市長は「港は安全だ」と述べた。
`;
const at = (words: string) => {
  const found = verbatimIn(page, words);
  return found.state === 'no' ? 'no' : `${found.state}: ${page.slice(found.start, found.end)}`;
};

test('words in the text are found with their place', () => {
  expect(at('the quay will hold')).toBe('yes: the quay will hold');
  expect(at('"The minister said on Tuesday')).toBe('yes: The minister said on Tuesday');
  expect(at('nobody had asked for more')).toBe('yes: nobody had asked for more');
});

test('white space, quotation marks, dashes, ellipses and punctuation at the ends are ignored', () => {
  expect(at("that 'the quay   will\nhold—we have tested it... twice'")).toBe(
    'yes: that “the quay will hold – we have tested it… twice',
  );
  expect(at('a first step,')).toBe('yes: a first step');
});

test('a word hyphenated at the end of a line is found with and without its hyphen', () => {
  expect(at('A spokeswoman called')).toBe('yes: A spokes-\nwoman called');
  expect(at('the well-known survey')).toBe('yes: the well-\nknown survey');
});

test('words are found despite ligatures, soft hyphens and scripts without spaces', () => {
  expect(at('The figures are not final')).toBe('yes: The ﬁgures are not final');
  expect(verbatimIn('the har\u00adbour', 'the harbour')).toEqual({ state: 'yes', start: 0, end: 12 });
  expect(at('港は安全だ')).toBe('yes: 港は安全だ');
});

test('a part of a number or of a hyphenated word is not in the text, nor words with another mark at their end', () => {
  const text =
    'It fell by 3.5 percent, to -20, for non-essential work in 2 500 places. Will it rise? It was 5 percent.';
  const stateOf = (words: string) => verbatimIn(text, words).state;
  expect(['fell by 3.5 percent', 'It was 5 percent', '5 percent'].map(stateOf)).toEqual([
    'yes',
    'yes',
    'yes',
  ]);
  expect(['5 percent, to', '20, for', 'essential work', '500 places', 'Will it rise.'].map(stateOf)).toEqual(
    Array(5).fill('near'),
  );
});

test('words that nearly match are found with their differences', () => {
  const found = verbatimIn(page, 'the quay will certainly hold – we tested it twice');
  expect(found.state).toBe('near');
  expect(at('the quay will certainly hold – we tested it twice')).toBe(
    'near: the quay will hold – we have tested it… twice',
  );
  const changes = found.state === 'near' ? found.diff.filter(({ change }) => change !== 'same') : [];
  expect(changes.map(({ text, change }) => `${change} ${text.trim()}`)).toContain('added certainly');
});

test('a changed first word is compared with the word in the text', () => {
  expect(at('This minister said on Tuesday')).toBe('near: The minister said on Tuesday');
});

test('other words are not found', () => {
  expect(at('the harbour is closed for good because of ice')).toBe('no');
  expect(at('')).toBe('no');
  expect(at('“…”')).toBe('no');
  expect(verbatimIn('', 'anything')).toEqual({ state: 'no' });
});

const word = fc.stringMatching(/^[a-zäéß]{1,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 60 });

test('any run of a text is found in it, with any typography', () => {
  assertProperty(
    fc.property(
      sentence,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(' ', '\n', '  ', '\u00a0'),
      (words, from, many, gap) => {
        const start = from % words.length;
        const run = words.slice(start, start + 1 + (many % 20));
        const text = words.join(' ');
        const found = verbatimIn(text, ` “${run.join(gap)}.” `);
        expect(found.state).toBe('yes');
        if (found.state === 'yes') expect(text.slice(found.start, found.end)).toBe(run.join(' '));
      },
    ),
  );
});

test('a place is within the text, and its difference leads to the quoted words', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    sentence.map((words) => words.join(' ')),
  );
  assertProperty(
    fc.property(anything, anything, (text, quoted) => {
      const found = verbatimIn(text, quoted);
      if (found.state === 'no') return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(text.length);
      if (found.state === 'yes') return;
      const now = found.diff.filter(({ change }) => change !== 'removed').map((part) => part.text);
      expect(now.join('')).toBe(quoted.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('a quotation of twelve or more words is nearly found without one of them', () => {
  const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 12, maxLength: 40 });
  assertProperty(
    fc.property(distinct, fc.nat(), (words, seed) => {
      const gone = 1 + (seed % (words.length - 2));
      const text = `one two three ${words.join(' ')} four five`;
      const found = verbatimIn(text, words.filter((_, index) => index !== gone).join(' '));
      expect(found.state).toBe('near');
      if (found.state === 'near') expect(text.slice(found.start, found.end)).toBe(words.join(' '));
    }),
  );
});

test('a long quotation in a text of a million characters is found quickly', () => {
  const filler = Array.from({ length: 180_000 }, (_, index) => `w${(index * 7919) % 4001}`);
  const words = Array.from({ length: 3000 }, (_, index) => `q${index % 700}`);
  const text = [...filler.slice(0, 90_000), ...words, ...filler.slice(90_000)].join(' ');
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(verbatimIn(text, words.join(' ')).state).toBe('yes');
  const changed = words.map((one, index) => (index % 9 === 4 ? 'other' : one));
  expect(verbatimIn(text, changed.join(' ')).state).toBe('near');
  expect(verbatimIn('a '.repeat(500_000), 'a b '.repeat(2000)).state).toBe('no');
  expect(verbatimIn('a'.repeat(1_000_000), 'aa').state).toBe('no');
});
