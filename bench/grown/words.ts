import { randomOf } from '../random';

const syllables = 'ba de fi go lu ma ne pi ro sa te vu wa ski tro pla dre mon ter nal est ing ol ar'.split(
  ' ',
);
const vocabularySize = 40_000;
const subjects = 400;
const wordsOfSubject = 60;

export const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)] as T;

/** Distinct words, the commonest first; the rarer a word, the longer it is, as in a language. */
function makeVocabulary(): string[] {
  const random = randomOf(11);
  const known = new Set<string>();
  while (known.size < vocabularySize + subjects * wordsOfSubject) {
    const length = 1 + Math.floor(Math.log10(known.size + 10) * random() * 1.4);
    const word = Array.from({ length }, () => pick(syllables, random)).join('');
    known.add(known.has(word) ? word + pick(syllables, random) : word);
  }
  return [...known];
}

const vocabulary = makeVocabulary();

/** The n-th commonest word comes n times more rarely than the commonest, by Zipf's law. */
const zipf = (size: number, random: () => number): number => Math.floor(size ** random()) - 1;

export const subjectOf = (random: () => number): number => Math.floor(random() * subjects);

/** A sixth of the words are those of the subject, which few texts of other subjects have. */
export function wordOf(subject: number, random: () => number): string {
  const at =
    random() < 1 / 6
      ? vocabularySize + subject * wordsOfSubject + zipf(wordsOfSubject, random)
      : zipf(vocabularySize, random);
  return vocabulary[at] ?? '';
}

const wordsOf = (count: number, subject: number, random: () => number): string =>
  Array.from({ length: count }, () => wordOf(subject, random)).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const title = (subject: number, random: () => number): string =>
  capital(wordsOf(5 + Math.floor(random() * 5), subject, random));

/** About this many words, in sentences of 8 to 24. */
export function sentences(words: number, subject: number, random: () => number): string {
  const found: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 8 + Math.floor(random() * 17));
    found.push(`${capital(wordsOf(length, subject, random))}.`);
    left -= length;
  }
  return found.join(' ');
}

/** Words of a text: half of them below 350, one in a hundred above 1,800 (log-normal, by Box and Muller). */
export function lengthOf(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(40, Math.round(350 * Math.exp(0.7 * normal)));
}
