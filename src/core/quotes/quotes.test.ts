import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { driftState, wordDiff } from './drift';
import { withoutMarks } from './marks';
import { scanQuotations } from './scan';

const scan = (text: string) =>
  scanQuotations(text).map(({ text, speaker, kind }) => ({ text, speaker, kind }));

test('words in quotation marks are found with who said them', () => {
  expect(scan('“We will rebuild the quay,” said Mara Lind, the harbour master.')).toEqual([
    { text: 'We will rebuild the quay,', speaker: 'Mara Lind', kind: 'direct' },
  ]);
  expect(scan('According to Tomas Vey, the pump “never ran for a full day.”')[0]?.speaker).toBe('Tomas Vey');
  expect(scan('The Harbour Board called the claim “a bad joke.”')[0]?.speaker).toBe('The Harbour Board');
});

test('a pronoun refers to the previous speaker', () => {
  const found = scan('“It held for years,” Mara Lind said.\n\n“Then it broke,” she added.');
  expect(found.map((quotation) => quotation.speaker)).toEqual(['Mara Lind', 'Mara Lind']);
});

test.each([
  ['Cardesh’s foreign ministry said it was “one more lie from the coast.”', 'Cardesh’s foreign ministry'],
  ['“It stays shut for now,” Roe’s spokesperson added.', 'Roe’s spokesperson'],
  ['“We urge both to wait,” Harbour Office spokesperson Ned Vey said in a note.', 'Ned Vey'],
  ['The builders’ union answered that it was “an insult to everyone.”', 'The builders’ union'],
  ['The U.S. also voiced that it is “deeply worried about it.”', 'The U.S.'],
  ['With Orsa blaming Cardesh for it and the Tessin League urging an “end to all of it.”', 'Tessin League'],
  ['Orsa, alleged the inspector Ada Roe, hides it and is “glad of the silence.”', 'Ada Roe'],
  ['Its author, Ada Roe, wrote that the piles “stand in silt alone” and asked for more.', 'Ada Roe'],
  ['Mara Lind, the director, said she had seen it. “It was never sent,” she said.', 'Mara Lind'],
  ['Corvin & Daughters argued that it “took the feet away.” The firm Vey denied it.', 'Corvin & Daughters'],
  ['Mara Lind warned against quick answers. “It fails slowly,” Roe wrote.', 'Roe'],
  ['Lind wrote to each of the town’s many papers that it “took the feet away.” Roe denied it.', 'Lind'],
  ['Nobody was there. “It fails slowly, then at once.”', null],
])('%s is said by %s', (text, speaker) => expect(scan(text)[0]?.speaker).toBe(speaker));

test('a quotation that continues after a break has the same speaker', () => {
  const speakers = (text: string) => scan(text).map((quotation) => quotation.speaker);
  const lind = ['Mara Lind', 'Mara Lind'];
  expect(speakers('“It held for years,” said Mara Lind. “Then it broke one night.”')).toEqual(lind);
  expect(speakers('“It held for years,” said Mara Lind.\n\n“Then it broke one night.”')).toEqual(lind);
  expect(
    speakers('“It held for years,” said Mara Lind.\n\nAll ask “how long it can go on” now.')[1],
  ).not.toBe('Mara Lind');
});

test('one or two words without a speaker are scare quotes', () => {
  expect(scan('The so-called “repair” took weeks.')[0]?.kind).toBe('scare');
});

test('offsets include the quotation marks and count UTF-16 units', () => {
  const text = '🌊 He said “no way back” twice.';
  const [found] = scanQuotations(text);
  expect(text.slice(found?.start, found?.end)).toBe('“no way back”');
});

test('nested quotation marks, apostrophes and straight marks are told apart', () => {
  expect(scan('She said “he told me ‘leave now’ and left.”')).toHaveLength(1);
  expect(scan("The mayor's friend said it's the council's job.")).toHaveLength(0);
  expect(scan('"One," he said, "and two."').map((quotation) => quotation.text)).toEqual(['One,', 'and two.']);
  expect(scan('Er sagte: „Das geht nicht.“ « Jamais », dit-elle.')).toHaveLength(2);
});

test('an open quotation mark does not hide later quotations', () => {
  expect(scan(`A stray “ mark. ${'Words go on. '.repeat(400)}“Here,” said Ada Roe.`).at(-1)?.text).toBe(
    'Here,',
  );
});

test('a quotation of several paragraphs is found as one per paragraph', () => {
  expect(scan('“First part goes on\n\n“and ends here,” said Ada Roe.').map((found) => found.text)).toEqual([
    'First part goes on',
    'and ends here,',
  ]);
});

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

test('a diff without its additions is the record, and without its removals the quotation', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'quay', ',', '“', '\n'))
    .map((some) => some.join(' '));
  assertProperty(
    fc.property(words, words, (quotation, record) => {
      const parts = wordDiff(quotation, record);
      const without = (change: string) =>
        parts.flatMap((part) => (part.change === change ? [] : part.text)).join('');
      expect([without('added'), without('removed')]).toEqual([record, quotation]);
    }),
  );
});

test('two long texts with nothing in common are shown without a comparison', () => {
  const text = (letter: string) => Array.from({ length: 5000 }, (_, index) => letter + index).join(' ');
  expect(wordDiff(text('a'), text('b')).map(({ change }) => change)).toEqual(['removed', 'added']);
});

test('a diff marks added and removed words', () => {
  const parts = wordDiff('a big attack', 'a attack on us');
  const changed = (change: string) =>
    parts.filter((part) => part.change === change).map((part) => part.text.trim());
  expect(changed('added').join(' ')).toContain('big');
  expect(changed('removed').join(' ')).toContain('on us');
  expect(wordDiff('the big quay', 'the quay')).toEqual([
    { text: 'the ', change: 'same' },
    { text: 'big ', change: 'added' },
    { text: 'quay', change: 'same' },
  ]);
});

test('only a pair of quotation marks around the words is removed', () => {
  expect(withoutMarks('“yes”')).toBe('yes');
  expect(withoutMarks('yes ”no“')).toBe('yes ”no“');
});
