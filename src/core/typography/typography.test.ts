import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { tidy } from './tidy';

/** `_` is a narrow no-break space. */
const set = (words: string, language: string) => tidy(words, language).replaceAll('\u202f', '_');

describe('marks, dashes and spaces of a language', () => {
  const words = `He said "the 'old' quay" -- and left...`;
  const nested = `A "b "c" d" e`;
  test.each<[string, string, string]>([
    ['en', 'He said “the ‘old’ quay” — and left…', 'A “b ‘c’ d” e'],
    ['en-US', 'He said “the ‘old’ quay” — and left…', 'A “b ‘c’ d” e'],
    ['en-GB', 'He said “the ‘old’ quay” – and left…', 'A “b ‘c’ d” e'],
    ['de', 'He said „the ‚old‘ quay“ – and left…', 'A „b ‚c‘ d“ e'],
    ['de-AT', 'He said „the ‚old‘ quay“ – and left…', 'A „b ‚c‘ d“ e'],
    ['de-CH', 'He said «the ‹old› quay» – and left…', 'A «b ‹c› d» e'],
    ['fr', 'He said «_the ’old’ quay_» – and left…', 'A «_b “c” d_» e'],
    ['fr-CH', 'He said «_the ‹old› quay_» – and left…', 'A «_b ‹c› d_» e'],
    ['es', 'He said «the ’old’ quay» — and left…', 'A «b “c” d» e'],
    ['it', 'He said «the ’old’ quay» – and left…', 'A «b “c” d» e'],
    ['pl', 'He said „the ’old’ quay” – and left…', 'A „b «c» d” e'],
    ['ru', 'He said «the ’old’ quay» — and left…', 'A «b „c“ d» e'],
    ['uk', 'He said «the ’old’ quay» — and left…', 'A «b „c“ d» e'],
    ['sv', 'He said ”the ’old’ quay” – and left…', 'A ”b ”c” d” e'],
    ['nl', 'He said “the ‘old’ quay” – and left…', 'A “b ‘c’ d” e'],
    ['pt', 'He said “the ‘old’ quay” — and left…', 'A “b ‘c’ d” e'],
    ['pt-PT', 'He said «the ’old’ quay» — and left…', 'A «b “c” d» e'],
    ['cs', 'He said „the ‚old‘ quay“ – and left…', 'A „b ‚c‘ d“ e'],
    ['hu', 'He said „the ’old’ quay” – and left…', 'A „b »c« d” e'],
    ['ja', 'He said 「the ’old’ quay」 ―― and left……', 'A 「b 『c』 d」 e'],
    ['zh', 'He said “the ‘old’ quay” —— and left……', 'A “b ‘c’ d” e'],
    ['zh-Hant', 'He said 「the ’old’ quay」 —— and left……', 'A 「b 『c』 d」 e'],
    ['xx', 'He said “the ‘old’ quay” – and left…', 'A “b ‘c’ d” e'],
  ])('%s', (language, simple, inside) => {
    expect(set(words, language)).toBe(simple);
    expect(set(nested, language)).toBe(inside);
  });

  test.each<[string, string, string]>([
    // Apostrophes
    [
      'en',
      `It's the '90s of rock 'n' roll, the boys' and '68's`,
      'It’s the ’90s of rock ’n’ roll, the boys’ and ’68’s',
    ],
    ['en', `'Tis his. Get 'em all`, '’Tis his. Get ’em all'],
    ['en', `the 1990's`, 'the 1990’s'],
    ['fr', `l'homme d'aujourd'hui`, 'l’homme d’aujourd’hui'],
    ['it', `l'uomo dell'anno`, 'l’uomo dell’anno'],
    ['de', `Wie geht's? 's ist gut`, 'Wie geht’s? ’s ist gut'],
    ['de', `"das 'Wort' hier"`, '„das ‚Wort‘ hier“'],
    ['nl', `'s avonds in 't huis`, '’s avonds in ’t huis'],
    // Feet and inches stay
    ['en', `a 6'2" man`, `a 6'2" man`],
    // Marks beside brackets and dashes
    ['en', `("so") "--" [“x "y"`, '(“so”) “—” [“x ‘y’'],
    ['en', `"I was--" he said`, '“I was—” he said'],
    ['en', `he said--"no"`, 'he said—“no”'],
    // Dashes
    ['en-GB', 'a -- b --- c, 1939--45', 'a – b — c, 1939–45'],
    ['en', '1939--45', '1939–45'],
    ['en', '---', '---'],
    ['en', '<!-- x -- y -->', '<!-- x -- y -->'],
    // French spaces
    ['fr', 'Quoi ! Vraiment ? Oui ; non : voici', 'Quoi_! Vraiment_? Oui_; non_: voici'],
    ['fr', 'Quoi! Vraiment? Oui; non: voici', 'Quoi_! Vraiment_? Oui_; non_: voici'],
    ['fr', '« oui » et «non»', '«_oui_» et «_non_»'],
    ['fr', 'à 12:30, https://example.org/?a=b;c', 'à 12:30, https://example.org/?a=b;c'],
    ['en', 'What ! No ?', 'What ! No ?'],
    // Scripts without spaces
    ['zh', '他说"很好"。', '他说“很好”。'],
    ['ja', '彼は"はい"と言った', '彼は「はい」と言った'],
    // Kept
    ['en', 'see https://example.org/a--b"c and "d"', 'see https://example.org/a--b"c and “d”'],
    ['en', 'mail a@example--x.org', 'mail a@example--x.org'],
    ['en', '{{ include "x" }} "y"', '{{ include "x" }} “y”'],
    ['en', '<a href="x">"y"</a>', '<a href="x">“y”</a>'],
    ['en', 'the `"code"` is "so"', 'the `"code"` is “so”'],
  ])('%s: %s', (language, words_, expected) => {
    expect(set(words_, language)).toBe(expected);
  });

  test('what stands before in the line counts, and is not changed', () => {
    expect(tidy('so" he', 'en', 'He said "')).toBe('so" he'.replace('"', '”'));
    expect(tidy('so" he', 'en', 'He said “')).toBe('so” he');
    expect(tidy('-b', 'en', 'a-')).toBe('-b');
  });
});

const languages = [
  'en',
  'en-GB',
  'de',
  'de-CH',
  'fr',
  'fr-CH',
  'es',
  'it',
  'pl',
  'ru',
  'sv',
  'nl',
  'pt',
  'cs',
  'hu',
  'ja',
  'zh',
];
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'em',
    'n',
    's',
    '1',
    '90s',
    ' ',
    ' ',
    '"',
    '"',
    "'",
    "'",
    '-',
    '--',
    '...',
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
  ],
  ...[
    '(',
    ')',
    '«',
    '»',
    '“',
    '”',
    '„',
    '‘',
    '’',
    '–',
    '—',
    '\u00a0',
    '\u202f',
    '漢',
    'かな',
    '。',
    '`',
    '{{',
    '}}',
    '<b',
    '>',
    'www.',
    '@',
    '\uFFFC',
    '😀',
  ],
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}\uFFFC😀]/gu, '');

test('a second time changes nothing, and letters never change', () => {
  assertProperty(
    fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
      const once = tidy(text, language);
      expect(tidy(once, language)).toBe(once);
      expect(lettersOf(once)).toBe(lettersOf(text));
    }),
    { numRuns: 3_000 },
  );
});

test('a text of 200,000 signs takes a time that grows with its length alone', () => {
  const long = `He said "it's 'so' -- really..." `.repeat(6_000);
  expect(tidy(long, 'en').length).toBeLessThan(long.length);
});
