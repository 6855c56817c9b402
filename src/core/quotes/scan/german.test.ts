import { expect, test } from 'vitest';
import { scanQuotations } from './index';

const speakers = (text: string) => scanQuotations(text).map(({ speaker }) => speaker);

test.each([
  ['Die Wehrleitung hatte vor «extrem hohem Wasser» gewarnt.', 'Die Wehrleitung'],
  ['Zuvor hatte eine Pflegerin von „Szenen wie im Feldlager“ berichtet.', 'eine Pflegerin'],
  ['Einen „Mann mit zwei Hüten“ hat ein Kollege ihn genannt, es war Spott.', 'ein Kollege'],
  ['»Das glaubst du selbst nicht,« brummte der Alte und ging.', 'der Alte'],
  ['„Das hält nicht“, frohlockte Grete Halm.', 'Grete Halm'],
  ['Das sei „schlicht unwahr“, erklärte Geschäftsführer Dr. Alwin Brahm.', 'Alwin Brahm'],
  ['Der Geologe Jost Brahm von der Universität Stade sagte: „Das hält nicht lange.“', 'Jost Brahm'],
  ['In dem Brief an den Rat heißt es: „Das hält nicht lange.“', 'Brief an den Rat'],
  ['So heißt es in der Mitteilung wörtlich: „Das hält nicht lange.“', 'Mitteilung'],
  ['„Das hält nicht“, so Vereinschef Arno Brahm zu den Gründen des Vereins.', 'Arno Brahm'],
  ['Landwirt Georg Halm zeigte sich „ein bisschen stolz“.', 'Georg Halm'],
  ['Einer aus dem Vorstand, der ungenannt bleiben will, sieht es anders: „Nun brennt es.“', 'Einer'],
])('%s is said by %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

test('a sentence in the subjunctive goes on with the speaker of the one before', () => {
  const text =
    'Die Abgeordnete Grete Halm forderte Folgen. Es sei „ein Armutszeugnis“. Man suche „händeringend“ Leute.';
  expect(speakers(text)).toEqual(['Grete Halm', 'Grete Halm']);
});

test('“so die …” between commas names the speaker', () => {
  const text =
    'Eine Pflegerin berichtete davon. Sie habe, so die 33-Jährige, niemandem „die Hand halten“ können.';
  expect(speakers(text)).toEqual(['die 33-Jährige']);
});

test('an article shows who is he or she', () => {
  const text = 'Pavo Quill kam. Die Abgeordnete schwieg nicht. „Das hält nicht“, sagte sie.';
  expect(speakers(text)).toEqual(['Die Abgeordnete']);
});

test('a wife with the surname of her husband is somebody else', () => {
  const text = 'Martin Rühl kam mit Frau Rühl. „Es war weit“, sagte Frau Rühl. „Nein“, sagte Rühl.';
  expect(speakers(text)).toEqual(['Frau Rühl', 'Martin Rühl']);
});

test.each([
  'Er dachte im Gespräch mit der „Morgenpost“ laut darüber nach.',
  'Der örtliche Fernsehsender „Kanal 9“ berichtete, die Mauer halte nicht.',
  'Ein Vertreter der Umweltorganisation „Freie Ufer“ sagte, die Mauer halte nicht.',
])('the words in %s are a name', (text) =>
  expect(scanQuotations(text).map(({ kind }) => kind)).toEqual(['scare']),
);

test('what somebody calls a thing is a quotation, also behind an article', () => {
  expect(speakers('Das Gericht wertete die Zahlung als „treuwidrige Verschwendung“.')).toEqual([
    'Das Gericht',
  ]);
});
