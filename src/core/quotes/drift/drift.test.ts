import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { testWhere } from '../../../../tests/support/testWhere';
import { compareWords, driftState } from '.';

test.each([
  ['an attack on the crossing', 'an attack on the crossing', 'exact'],
  ['“An attack on the crossing”', 'An attack on the crossing', 'exact'],
  ['attack on the', 'an attack on the crossing', 'exact'],
  ['tack on the', 'an attack on the crossing', 'drifted'],
  ['An attack … crossing', 'an attack on the crossing', 'edited'],
  ['an attack ... crossing', 'an attack on the crossing', 'edited'],
  ['[The] attack on the crossing', 'an attack on the crossing', 'edited'],
  ['an attack on [sic] the crossing', 'an attack on the crossing', 'edited'],
  ['Attack on the crossing', 'an attack on the crossing', 'edited'],
  ['crossing … attack', 'an attack on the crossing', 'drifted'],
  ['an attack  on the\ncrossing', 'an attack on the crossing', 'exact'],
  ['a — b', 'a - b', 'exact'],
  ['they don’t', "they don't", 'exact'],
  ['an uncoordinated attack on the crossing', 'an attack on the crossing', 'drifted'],
  ['…', 'an attack', 'drifted'],
  ['', 'an attack', 'drifted'],
  ['', '', 'exact'],
  ['no no yes', 'no no no yes', 'exact'],
  ['no no yes no no no', 'no no yes no no yes no no no', 'exact'],
  ["we're late", 'were late', 'drifted'],
  ["'we' said it", 'we said it', 'exact'],
  ['a well—known pier', 'a well-known pier', 'exact'],
  ['the — pier', 'the—pier', 'exact'],
  ['It held … it broke', 'So it held. It broke. Then it held and it broke.', 'edited'],
  ['It held … broke', 'it held, it broke. It held', 'edited'],
  ['I [do not] agree', 'I agree', 'edited'],
  ['“the quay held,”', 'the quay held.', 'exact'],
  ['the quay, held', 'the quay held', 'drifted'],
  ['The Quay held', 'the quay held', 'drifted'],
  ['an attack . . . crossing', 'an attack on the crossing', 'edited'],
  ['an attack … crossing', 'An attack on the crossing', 'edited'],
  ['No attack … crossing', 'an attack on the crossing', 'drifted'],
  ['a pier -- old', 'a pier — old', 'exact'],
  ["he said 'we did", 'he said we did', 'exact'],
  [', held the quay', 'we held the quay', 'exact'],
  ['[T]he crossing held', 'The crossing held', 'edited'],
  ['so [T]he crossing held', 'so the crossing held', 'edited'],
  ['[B]at on the crossing', 'cat on the crossing', 'drifted'],
  ['he want[ed] the pier', 'he wants the pier', 'edited'],
  ['he want[ed] the pier', 'he wanted the pier', 'edited'],
  ['he want[ed] the pier', 'he wandered to the pier', 'drifted'],
  ['he [wanted] the pier', 'he wants the pier', 'edited'],
  ['The pier held … The quay broke', 'The pier held all day and the quay broke', 'edited'],
  ['the pier held, the Quay broke', 'the pier held, the quay broke', 'drifted'],
  ['a recieved (sic) note', 'a recieved note', 'edited'],
  ['a recieved [sic] note', 'a recieved [sic] note', 'exact'],
  ['a recieved note', 'a recieved [sic] note', 'drifted'],
  ['the (…) pier', 'the old pier', 'edited'],
  ['the [ … ] pier', 'the old pier', 'edited'],
  ['har\u00ADbour', 'harbour', 'exact'],
  ['har\u200Bbour', 'harbour', 'exact'],
  ['\uFEFFharbour', 'harbour', 'exact'],
  ['the \uFB02ood and the \uFB01re', 'the flood and the fire', 'exact'],
  ['the cafe\u0301', 'the caf\u00E9', 'exact'],
  ['7 percent', '4.7 percent', 'drifted'],
  ['4 percent', '4.7 percent', 'drifted'],
  ['500 ships', '2,500 ships', 'drifted'],
  ['500 ships', '2 500 ships', 'drifted'],
  ['500 ships', '2\u202F500 ships', 'drifted'],
  ['2500 ships', '2,500 ships', 'drifted'],
  ['2500 ships', '2 500 ships', 'drifted'],
  ['30 sharp', '10:30 sharp', 'drifted'],
  ['12 metres', '−12 metres', 'drifted'],
  ['−12 metres', '-12 metres', 'exact'],
  ['.5 metres', '0.5 metres', 'drifted'],
  ['5 metres', '.5 metres', 'drifted'],
  ['12 million', '$12 million', 'drifted'],
  ['12 of them', '12% of them', 'drifted'],
  ['12 % of them', '12% of them', 'exact'],
  ['year plan', 'five-year plan', 'drifted'],
  ['a 5-year plan', 'a 5 year plan', 'drifted'],
  ['10 ships', '5–10 ships', 'drifted'],
  ['5-10 ships', '5–10 ships', 'exact'],
  ['T men', 'AT&T men', 'drifted'],
  ['S. ships', 'U.S. ships', 'drifted'],
  ['the U.S.', 'the U.S. fleet', 'exact'],
  ['the pier - old', 'the pier — old', 'exact'],
  ['the pier-old', 'the pier — old', 'drifted'],
  ['the pier—old', 'the pier - old', 'drifted'],
  ['the old pier', 'the old-pier', 'drifted'],
  ['Will it hold.', 'Will it hold?', 'drifted'],
  ['Will it hold,', 'Will it hold?', 'drifted'],
  ['It held?', 'It held.', 'drifted'],
  ['It held.', 'It held!', 'drifted'],
  ['It held. … Still.', 'It held? Still.', 'drifted'],
  ['the … pier', 'the … pier', 'exact'],
  ['the pier', 'the … pier', 'drifted'],
  ['the [old] pier', 'the [old] pier', 'exact'],
  ['the [new] pier', 'the pier and the [old] quay', 'drifted'],
  ['[T]he pier held', 'the pier held [all] day', 'edited'],
  ['the … held', 'the pier held [all] day', 'edited'],
  ['橋は落ち', '橋は落ちた。', 'exact'],
] as const)('%j of %j is %s', (words, record, state) => expect(driftState(words, record)).toBe(state));

test('any run of whole words of a record is exact, and drifts with another word in it', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  assertProperty(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
      const from = a % words.length;
      const run = words.slice(from, from + 1 + (b % (words.length - from)));
      expect(driftState(run.join(' '), words.join(' '))).toBe('exact');
      expect(driftState([...run, 'ZZZ9'].join(' '), words.join(' '))).toBe('drifted');
    }),
  );
});

test('words replaced by … are edited, and words in another order drift', () => {
  const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 5, maxLength: 30 });
  assertProperty(
    fc.property(distinct, fc.nat(), (words, at) => {
      const cut = 1 + (at % (words.length - 2));
      const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut + 1).join(' ')];
      expect(driftState(`“${head} … ${tail}”`, words.join(' '))).toBe('edited');
      expect(driftState(`${head} ${tail}`, words.join(' '))).toBe('drifted');
      expect(driftState(`${tail} … ${head}`, words.join(' '))).toBe('drifted');
    }),
  );
});

test('words are exact against themselves', () => {
  assertProperty(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(driftState(words, words)).toBe('exact');
    }),
  );
});

const cases = path.resolve(import.meta.dirname, '../../../../../shared/cases/quotes/drift-cases.tsv');

testWhere(existsSync(cases), 'The cases beside the project are not on this machine.')(
  'the cases beside the project get the state and the warnings that they name',
  () => {
    const [, ...rows] = readFileSync(cases, 'utf8').trim().split('\n');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [words = '', record = '', expected = ''] = row.split('\t');
      const { state, warnings } = compareWords(words, record, 'en');
      expect([row, state, warnings.length > 0]).toEqual([
        row,
        expected.match(/^\w+/)?.[0],
        /\+ warning/.test(expected),
      ]);
    }
  },
);
