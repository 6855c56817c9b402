import { expect, test } from 'vitest';
import { compareWords } from '.';

const kindsOf = (words: string, record: string, language = 'en') =>
  compareWords(words, record, language).warnings.map(({ kind }) => kind);

test.each([
  ['the pier is safe', 'I do not know that the pier is safe.', ['negation-before']],
  ['the pier is safe', 'Nobody is glad that the pier is safe.', ['negation-before']],
  ['the pier is safe', 'Unless it rains, the pier is safe.', ['condition-before']],
  ['we close the pier', 'Should it rain, we close the pier.', ['condition-before']],
  ['the pier is safe', 'The builders claim the pier is safe.', ['report-before']],
  ['the pier is safe', 'According to them the pier is safe.', ['report-before']],
  ['The pier is safe', 'I do not swim. The pier is safe.', []],
  ['The pier is safe', 'Mr. Roe does not swim.\n\nThe pier is safe', []],
  ['left the pier', 'He never thanked Mr. Roe, who left the pier.', ['negation-before']],
  ['left the pier', 'The U.S. Navy did not say who left the pier.', ['negation-before', 'report-before']],
  ['The pier is safe', 'The pier is safe but old.', ['goes-on']],
  ['The pier is safe', 'The pier is safe, if dry.', ['goes-on']],
  ['The pier is safe', 'The pier is safe for one and two and three and four but old.', []],
  ['The pier is safe', 'The pier is safe and will not fall.', ['goes-on']],
  ['The pier is safe.', 'The pier is safe. But it is old.', []],
  ['we built the pier', 'Was it true that we built the pier?', ['question']],
  ['Was it true?', 'Was it true? It was.', []],
  ['It was … ours.', 'It was true? Yes. Ours.', ['gap-joins', 'question']],
  ['I will … sell it', 'I will never sell it', ['gap-loses']],
  ['I will … sell it', 'I will perhaps sell it', ['gap-loses']],
  ['I will … sell it', 'I will, if you ask, sell it', ['gap-loses']],
  ['I will … sell it', 'I will gladly sell it', []],
  ['We met … and left', 'We met the crew. They sang and left', ['gap-joins']],
  ['We met … They left', 'We met the crew. It sang. They left', []],
  ['We met … They left', `We met it. ${'It rained on us. '.repeat(7)}They left`, ['gap-long', 'little-kept']],
  ['I [not] sell it', 'I sell it', ['bracket-negation']],
  ['I [never] sell it', 'I do not sell it', []],
  ['I can[not] sell it', 'I can sell it', ['bracket-word']],
  ['a care[less] man', 'a care man', ['bracket-word']],
  ['an [un]able man', 'an able man', ['bracket-word']],
  ['We saw [Orlov] there', 'We saw Castelli there', ['bracket-replaces']],
  ['We saw [the boat] there', 'We saw the train there', ['bracket-replaces']],
  ['We saw [nine] there', 'We saw 8 there', ['bracket-replaces']],
  ['[Orlov] was late', 'Castelli was late', ['bracket-replaces']],
  ['We saw [Orlov].', 'We saw Castelli.', ['bracket-replaces']],
  ['[Orlov] was late', 'In the evening he was late', []],
  ['[She] was late', 'Mrs. Castelli was late', []],
  ['We saw [her] there', 'We saw Mara Lind there', []],
  ['We saw [Mara Lind] there', 'We saw Lind there', []],
  ['We saw [Mara Lind] there', 'We saw her there', []],
  ['He want[ed] to go', 'He wants to go', []],
  ['It cost [four] million', 'It cost million', ['bracket-adds']],
  ['We told [Orlov] to go', 'We told to go', ['bracket-adds']],
  ['We told him [Orlov] to go', 'We told him to go', []],
  ['We told him [the man with one eye] to go', 'We told him to go', ['bracket-long']],
])('%j of %j: %j', (words, record, kinds) => {
  expect(compareWords(words, record, 'en').state).not.toBe('drifted');
  expect(kindsOf(words, record)).toEqual(kinds);
});

test.each([
  ['de', 'die Mole hält', 'Ich glaube nicht, dass die Mole hält.', ['negation-before', 'report-before']],
  ['de', 'die Mole hält', 'Wenn es trocken bleibt, die Mole hält.', ['condition-before']],
  ['de', 'Die Mole hält', 'Die Mole hält, aber nur heute.', ['goes-on']],
  ['de', 'Wir … verkaufen sie', 'Wir werden sie nie verkaufen und verkaufen sie', ['gap-loses']],
  ['de', 'Die Mole hält', 'Am 3. Mai fiel nichts. Die Mole hält', []],
  ['de', 'Mai fiel die Mole', 'Nicht am 3. Mai fiel die Mole', ['negation-before']],
  ['fr', 'la jetée tient', 'Il n’est pas dit que la jetée tient.', ['negation-before', 'report-before']],
  ['fr', 'la jetée tient', 'S’il fait beau, la jetée tient.', ['condition-before']],
  ['fr', 'La jetée tient', 'La jetée tient, sauf en hiver.', ['goes-on']],
  ['fr', 'Je la … vends', 'Je la jamais vends', ['gap-loses']],
  ['es', 'el muelle aguanta', 'Nadie cree que el muelle aguanta.', ['negation-before', 'report-before']],
  ['es', 'el muelle aguanta', 'Si no llueve, el muelle aguanta.', ['negation-before', 'condition-before']],
  ['es', 'El muelle aguanta', 'El muelle aguanta, pero poco.', ['goes-on']],
  ['es', 'Vimos a [Orlov] allí', 'Vimos a Castelli allí', ['bracket-replaces']],
])('%s: %j of %j: %j', (language, words, record, kinds) =>
  expect(kindsOf(words, record, language)).toEqual(kinds),
);

test('a language without lists has the warnings that need none', () => {
  expect(kindsOf('[Rossi] ha parlato', 'Bianchi ha parlato', 'it')).toEqual([]);
  expect(kindsOf('Erano [nove]', 'Erano 8', 'it')).toEqual(['bracket-replaces']);
  expect(kindsOf('il molo tiene', 'Dite che il molo tiene?', 'it')).toEqual(['question']);
});

test('a warning names the words', () => {
  expect(compareWords('the pier is safe', 'I don’t think the pier is safe', 'en').warnings).toEqual([
    { kind: 'negation-before', message: "In the record, the sentence has “don't” before these words." },
    {
      kind: 'report-before',
      message: 'In the record, these words come after “think”: they may be somebody else’s view.',
    },
  ]);
});

test('words that the record has twice are warned about only if both places change their meaning', () => {
  const once = 'I do not say the pier is safe.';
  expect(kindsOf('the pier is safe', `${once} We know the pier is safe.`)).toEqual([]);
  expect(kindsOf('the pier is safe', `${once} Unless it rains, the pier is safe.`)).toEqual([
    'condition-before',
  ]);
});

test('drifted words have no warnings', () => {
  expect(compareWords('the quay is safe', 'I do not think the pier is safe', 'en')).toEqual({
    state: 'drifted',
    warnings: [],
  });
});
