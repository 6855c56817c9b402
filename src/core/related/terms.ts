/** Letters of a word that make its term: cutting words is a stemmer for all languages that inflect at the end (McNamee 2004). */
const termLength = 5;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in order, lower case; of scripts without spaces each pair of letters. */
export function* wordsOf(text: string): Generator<string> {
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!unspaced.test(run)) yield run;
    else if (run.length < 3) yield run;
    else for (let at = 0; at + 2 <= run.length; at++) yield run.slice(at, at + 2);
  }
}

const ascii = /^[a-z0-9]*$/;
const accents = /[\u0300-\u036f]/g;

/** The term of a word: its first letters, without accents. */
export function termOf(word: string): string {
  if (ascii.test(word)) return word.slice(0, termLength);
  return word.normalize('NFKD').replace(accents, '').normalize('NFC').slice(0, termLength);
}

export const termsOf = (text: string): string[] => Array.from(wordsOf(text), termOf);
