import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { matchQuery } from './match';
import { type Clause, parseQuery, type Term } from './query';

const word = (...words: string[]): Term => ({ words, isPrefix: false });
const unfinished = (...words: string[]): Term => ({ words, isPrefix: true });
const all = (...terms: Term[]): Clause[] => terms.map((term) => ({ isNot: false, any: [term] }));
const not = (term: Term): Clause => ({ isNot: true, any: [term] });

test.each<[string, Clause[]]>([
  ['harbour silt', all(word('harbour'), unfinished('silt'))],
  ['harb* silt', all(unfinished('harb'), unfinished('silt'))],
  ['"harbour silt"', all(word('harbour', 'silt'))],
  ['“harbour silt” „am Kai“', all(word('harbour', 'silt'), word('am', 'Kai'))],
  // Someone is still typing.
  ['"harbour si', all(unfinished('harbour', 'si'))],
  ['silt -sand', [...all(word('silt')), not(word('sand'))]],
  ['-"wet sand" silt', [not(word('wet', 'sand')), ...all(unfinished('silt'))]],
  ['silt OR sand quay', [{ isNot: false, any: [word('silt'), word('sand')] }, ...all(unfinished('quay'))]],
  ['9/11 state-owned', all(word('9', '11'), unfinished('state', 'owned'))],
  ['one,two', all(word('one'), unfinished('two'))],
  ['speaker:ferro tide', all({ field: 'speaker', value: 'ferro' }, unfinished('tide'))],
  ['speaker:"Mara Ferro"', all({ field: 'speaker', value: 'Mara Ferro' })],
  ['-tag:port', [not({ field: 'tag', value: 'port' })]],
  ['from:2022-08 to:2022-12', all({ field: 'from', value: '2022-08' }, { field: 'to', value: '2022-12' })],
  [
    'has:dri kind:articles Status:read',
    all(
      { field: 'has', value: 'drift' },
      { field: 'kind', value: 'article' },
      { field: 'status', value: 'ready' },
    ),
  ],
])('%s is read', (text, expected) => {
  expect(parseQuery(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['has:wings', ['has', 'wings']],
  ['from:yesterday', ['from', 'yesterday']],
  ['note:tide', ['note', 'tide']],
  ['speaker: tide', ['speaker', 'tide']],
  ['OR tide OR', ['tide']],
  ['- tide -', ['tide']],
  ['(tide', ['tide']],
  ['NEAR(tide', ['NEAR', 'tide']],
  ['tide" quay', ['tide', 'quay']],
  ['":"', []],
])('%s is no error: it searches for its words', (text, words) => {
  expect(
    parseQuery(text).flatMap(({ any }) => any.flatMap((term) => ('words' in term ? term.words : []))),
  ).toEqual(words);
});

test('any text is read, and what is made of it has no word that the text has not', () => {
  const piece = fc.constantFrom(
    ...['"', '“', '-', ' ', ':', '*', 'OR', '(', 'tag:', 'from:2', 'é', '東京', '\u0301', '\ud800', 'silt'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((parts) => parts.join('')),
  );
  assertProperty(
    fc.property(text, (typed) => {
      const composed = typed.normalize('NFC');
      for (const { any } of parseQuery(typed)) {
        expect(any.length).toBeGreaterThan(0);
        for (const term of any) {
          if (!('words' in term)) continue;
          expect(term.words.length).toBeGreaterThan(0);
          for (const found of term.words) expect(composed).toContain(found);
        }
      }
      // Every quotation mark in it encloses a phrase.
      expect((matchQuery(typed) ?? '').split('"').length % 2).toBe(1);
    }),
    { numRuns: 1000 },
  );
});
