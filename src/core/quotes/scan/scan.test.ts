import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);
const kinds = (text: string) => scanQuotations(text).map(({ kind }) => kind);

test('words inside a quotation are no names, verbs of saying or ends of sentences', () => {
  expect(speakers('“Ana Ferro said no. Why?” asked Mara Lind.')).toEqual(['Mara Lind']);
  expect(speakers('Mara Lind told us: “Ned Vey wrote it,” and left.')).toEqual(['Mara Lind']);
});

test('a sentence does not end at an abbreviation', () => {
  expect(speakers('“We vote today,” said Rep. Dora Kell, the Rev. Ned Vey beside her.')).toEqual([
    'Dora Kell',
  ]);
  expect(speakers('At 8 p.m. Gov. Dora Kell called it “a long and bitter night.”')).toEqual(['Dora Kell']);
});

test.each([
  ['“It fails,” Mara Lind, who built it, said.', 'Mara Lind'],
  ['“It fails,” said the board’s secretary, Mara Lind.', 'Mara Lind'],
  ['“It fails,” the board’s secretary, Mara Lind, told reporters.', 'Mara Lind'],
  ['“It fails,” Mara Lind of the Harbour Office said.', 'Mara Lind'],
  [
    'Prof. Mara Lind of the University of Orsa, who read it, said it “fails by design and by habit.”',
    'Mara Lind',
  ],
  ['“It fails” — Mara Lind', 'Mara Lind'],
  ['“It fails,” according to the annual report.', 'the annual report'],
  ['The Ministry of Works said the wall was “sound as a bell.”', 'The Ministry of Works'],
  ['A spokesman for Mara Lind said it was “not her problem at all.”', 'A spokesman for Mara Lind'],
  ['A senior official said the talks were “two hours of adjectives.”', 'A senior official'],
  ['In a letter to the board, Mara Lind accused it of “a failure of nerve.”', 'Mara Lind'],
  ['“It fails,” a weary Mara Lind sighed.', 'Mara Lind'],
  ['As Mara Lind put it, “it fails by design.”', 'Mara Lind'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test('“adding” and “and said” have the subject of their sentence', () => {
  expect(speakers('“It fails,” Mara Lind said, adding that it was “built to.” ')).toEqual([
    'Mara Lind',
    'Mara Lind',
  ]);
  expect(speakers('Mara Lind rejected the plan and said it was “built to fail soon.”')).toEqual([
    'Mara Lind',
  ]);
});

test('a surname, a given name and a title stand for the full name', () => {
  const text = 'Mara Lind and Ned Vey run the pier. “It fails,” said Ms. Lind. “It does not,” Ned said.';
  expect(speakers(text)).toEqual(['Mara Lind', 'Ned Vey']);
});

test('a surname of two people stands for the one who is named in full more often', () => {
  const text = 'Ana Roe met Ned Roe. Ana Roe runs the pier, Ana Roe wrote. “It fails,” Roe said.';
  expect(speakers(text)).toEqual(['Ana Roe']);
});

test('a pronoun means the newest subject of its gender, across paragraphs', () => {
  const text =
    'Mara Lind met Ned Vey at the pier.\n\nVey was late. “It fails,” he said.\n\n“It does not,” she said.';
  expect(speakers(text)).toEqual(['Ned Vey', 'Mara Lind']);
  expect(speakers('Pavo Quill came, with his dog. Anna Lind followed. “It fails,” he said.')).toEqual([
    'Pavo Quill',
  ]);
  expect(speakers('Mara Lind sued the harbour board. It called the suit “a waste of ink.”').at(-1)).not.toBe(
    'Mara Lind',
  );
});

test('halves of a quotation and paragraphs of it have one speaker', () => {
  expect(speakers('“It fails,” said Mara Lind, “and it always did.” “We knew.”')).toEqual(
    Array(3).fill('Mara Lind'),
  );
  expect(speakers('“First part.\n\n“And the end,” said Mara Lind.')).toEqual(['Mara Lind', 'Mara Lind']);
});

test.each([
  ['The so-called “winter saver” fare, the firm said, will go.', 'scare'],
  ['Her novel “Salt Wedding” won a prize, Ned Vey said.', 'scare'],
  ['A sign labelled “Do Not Eat” hung there.', 'scare'],
  ['The “repair” took weeks.', 'scare'],
  ['Mara Lind called it “a joke.”', 'direct'],
  ['“Yes,” said Mara Lind.', 'direct'],
])('%s is %s', (text, kind) => expect(kinds(text)).toEqual([kind]));

test.each([
  ['„Das hält nicht“, sagte Bürgermeisterin Grete Halm am Abend.', 'Grete Halm'],
  ['„Das hält nicht“, so der Geologe Jost Brahm.', 'Jost Brahm'],
  ['Am Montag nannte Grete Halm den Plan „einen schlechten Witz“.', 'Grete Halm'],
  ['Laut Jost Brahm ist die Mauer „in gutem Zustand“.', 'Jost Brahm'],
  ['Der Verband sprach von einem „Trauerspiel in drei Akten“.', 'Der Verband'],
  ['« Cela ne tient pas », a déclaré la maire, Solène Aubrac, à la presse.', 'Solène Aubrac'],
  ['Selon Loïc Bréhat, le mur est « en bon état ».', 'Loïc Bréhat'],
  ['«No aguanta», afirmó la alcaldesa, Marina Solís, ante la prensa.', 'Marina Solís'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test('“dit-elle”, “sagte er” and “dijo” mean who was spoken of', () => {
  expect(speakers('Solène Aubrac est en colère. « Cela ne tient pas », dit-elle.')).toEqual([
    'Solène Aubrac',
  ]);
  expect(speakers('Jost Brahm ist wütend. „Das hält nicht“, sagte er.')).toEqual(['Jost Brahm']);
  expect(speakers('Marina Solís está enfadada. «No aguanta», dijo.')).toEqual(['Marina Solís']);
});

test('nobody is named where the text names nobody, and nobody below 0.6', () => {
  expect(speakers('It rained. “It fails slowly, then at once.”')).toEqual([null]);
  const text = 'Mara Lind met Ned Vey. “It fails, and badly,” he said. “No, it does not.”\n\n“Yes, it will.”';
  for (const { speaker, confidence } of scanQuotations(text))
    expect(speaker === null ? 1 : confidence).toBeGreaterThanOrEqual(0.6);
});

test('a pronoun for an office means the person of that gender who was named last', () => {
  const text = 'Agnès Morel filme seule. La cinéaste a tout son temps. « On verra bien », explique-t-elle.';
  expect(speakers(text)).toEqual(['Agnès Morel']);
});

test.each([
  ['Wie Sprecher Uwe Kolb mitteilte, habe es „keine Hinweise“ gegeben.', 'Uwe Kolb'],
  ['Kanzler Udo Reim hat die Kritik als „völlig überzogen“ zurückgewiesen.', 'Udo Reim'],
  ['Weiter schreibt die „Morgenpost“: „Das hält nicht lange.“', null],
  ['« Nous partirons », a fait savoir son directeur, Marc Olier.', 'Marc Olier'],
  ['“We leave at dawn,” Rep. Ana Roe, Democrat of Orsa, told the crowd.', 'Ana Roe'],
  ['Ana Roe on Monday called the plan “a joke.”', 'Ana Roe'],
  ['Speaking in Salem, New Orsa, Ana Roe went after the board, calling it “a total disgrace.”', 'Ana Roe'],
  ['The prayers were over, Ana Roe said, adding, “He was late.”', 'Ana Roe'],
  ['“We leave,” said Orsa-born Ana Roe.', 'Ana Roe'],
  ['“We leave,” the mediator, former Orsa president Ana Roe, said.', 'Ana Roe'],
])('the first quotation of %s is said by %s', (text, speaker) => expect(speakers(text)[0]).toBe(speaker));

test('a headline in capitals names nobody', () => {
  const text =
    'Mara Lind Defends Herself Against Claims.\n\nThe mayor, Mara Lind, was calm. “It fails,” Lind said.';
  expect(speakers(text)).toEqual(['Mara Lind']);
});

test('a place or a thing is neither he nor she', () => {
  const text =
    'Capt. Joss Arun sailed to the North Gate. The North Gate fell. “It was late,” he said. In one photograph a small box burns. “Nobody saw it,” he said.';
  expect(speakers(text)).toEqual(['Joss Arun', 'Joss Arun']);
});

test('the verb right before the words comes before one behind them', () => {
  const text = 'Under what Mara Lind called “the old order,” the Pier Club, a private one, charged a fee.';
  expect(speakers(text)).toEqual(['Mara Lind']);
});

test('a subject is not looked for behind another clause', () => {
  const text =
    'Back home, smaller bonuses are the last thing that Karla Moss, a Democrat, wants. “No,” she said.';
  expect(speakers(text)).toEqual(['Karla Moss']);
});
