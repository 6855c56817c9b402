/** Letters of a word that make its term: cutting words is a stemmer for all languages that inflect at the end (McNamee 2004). */
const termLength = 5;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in order, lower case; of scripts without spaces each pair of letters. */
export const wordsOf = (text: string): string[] => formsOf(text.toLowerCase());

/** The same as they are written. */
export function formsOf(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (!unspaced.test(text)) return runs;
  return runs.flatMap((run) => (unspaced.test(run) && run.length > 2 ? pairsOf(run) : [run]));
}

const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

const ascii = /^[a-z0-9]*$/;
const accents = /[\u0300-\u036f]/g;

/** The term of a word: its first letters, without accents. */
export function termOf(word: string): string {
  if (ascii.test(word)) return word.slice(0, termLength);
  return word.normalize('NFKD').replace(accents, '').normalize('NFC').slice(0, termLength);
}

export const termsOf = (text: string): string[] => wordsOf(text).map(termOf);
