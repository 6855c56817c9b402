import { expect, test } from 'vitest';
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

test('only a pair of quotation marks around the words is removed', () => {
  expect(withoutMarks('“yes”')).toBe('yes');
  expect(withoutMarks('yes ”no“')).toBe('yes ”no“');
});
