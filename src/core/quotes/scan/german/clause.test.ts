import { expect, test } from 'vitest';
import { scanQuotations } from '../index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);

test.each([
  // A genitive belongs to the noun before it.
  ['Der Hauptgeschäftsführer des BVX nannte sie „fahrlässig“ und ging.', 'Der Hauptgeschäftsführer des BVX'],
  ['Ministerin Gitta Rahn (SPD) sagte am Samstag: „Dagegen hat hier niemand etwas.“', 'Gitta Rahn'],
  ['Die Sprecherin des Halmer Verbandes, Carla Roth: „Das Ziel ist klar und deutlich.“', 'Carla Roth'],
  ['„Das wäre nicht gerecht“, so der Chef des Verwaltungsrats Ulrich Mahn.', 'Ulrich Mahn'],
  ['„Es hätte anders gehen können“, sagte der Trainer von Orsa nach dem Spiel.', 'der Trainer von Orsa'],
  ['„Das ist nicht das Ende“, so Bernhard Aumann von der VFTX.', 'Bernhard Aumann'],
  ['Stefan Singer, ein Kenner vom Bund erklärte, es sei „ein wichtiges Papier“.', 'Stefan Singer'],
  [
    'Einer der 13 Feuerwehrleute sagte: „Ich habe schon viele Brände gesehen.“',
    'Einer der 13 Feuerwehrleute',
  ],
])('%s is said by %s, by the noun phrase', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test.each([
  // The verb comes last, behind time and place.
  [
    'Wie Minister Hartmut Mölle am Dienstag in Orsa erklärte, ist das „kein Hindernis für irgendwen“.',
    'Hartmut Mölle',
  ],
  [
    'Museumsleiter Thomas Matz hat anlässlich der Eröffnung erklärt: „Hier wird ein Stück Zeit gezeigt.“',
    'Thomas Matz',
  ],
  // Something else stands before the verb.
  ['Als Begründung sagte ein Wissenschaftler: „Das ist ein sehr breites Feld.“', 'ein Wissenschaftler'],
  [
    'Den Ärger der Partei brachte die Sprecherin Anna Wendt zum Ausdruck: „Es gibt keinen Grund dafür.“',
    'Anna Wendt',
  ],
  ['Die Äußerungen der Richter bezeichnete Karl Wiede als „Knaller aus dem Keller“.', 'Karl Wiede'],
  // Who is cited, not who cites.
  [
    'Der Vorsitzende Konrad Frey wird in einer Erklärung des Bundes mit den Worten zitiert: „Wir brauchen ein Ende davon.“',
    'Konrad Frey',
  ],
  [
    'Nach den Worten der Sprecherin der Fraktion, Gisela Pelz, fehle es „an einem Konzept für das Ganze“.',
    'Gisela Pelz',
  ],
])('%s is said by %s, by the order of the words', (text, speaker) =>
  expect(speakers(text)).toEqual([speaker]),
);

test.each([
  [
    'Ein Vertreter der „hal ag“ bezeichnet ihre Zahlung am Montag als „strategisch“ und nimmt Bezug darauf.',
    [null, 'Ein Vertreter der hal ag'],
  ],
  [
    'Martin Bahr, Sprecher des Freien Forum Halm kommentierte den Fall: „Es ist so oder anders gewesen.“',
    ['Martin Bahr'],
  ],
  [
    '„Wird das nicht verfolgt, hilft es nicht“ heißt es dazu in einer Mitteilung des CCX.',
    ['Mitteilung des CCX'],
  ],
  ['Olga Halm kam. Intern soll sie von „viel Unsinn“ gesprochen haben.', ['Olga Halm']],
])('%s is said by the subject of the clause', (text, expected) => expect(speakers(text)).toEqual(expected));

test('what is no person speaks only by a verb of saying', () => {
  expect(speakers('Die Frist läuft am Montag ab. „Das ist nicht frei von Schwächen gewesen.“')).toEqual([
    null,
  ]);
});
