import { randomOf } from './random';

/** Generated prose with a fixed seed, the same in every run. */
export function prose(words: number, seed = 7): string[] {
  const random = randomOf(seed);
  const syllables = ['ka', 'ro', 'men', 'ti', 'sal', 'dor', 'vi', 'lun', 'est', 'ar', 'po', 'qua'];
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('');
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 60) {
    const sentence = Array.from({ length: Math.min(60, left) }, word).join(' ');
    const marks =
      random() < 0.3 ? ` “${word()} ${word()} ${word()}” said *${word()}* and **${word()}**.` : '.';
    paragraphs.push(sentence + marks);
  }
  return paragraphs;
}
