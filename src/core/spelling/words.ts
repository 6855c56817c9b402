export interface SpelledWord {
  /** With straight apostrophes, as dictionaries have them. */
  word: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

/** Addresses of pages and mailboxes, names of files and accounts: not words. */
const notWords =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#][\p{L}\p{N}_]+|(?:[\p{L}\p{N}-]+\.)+\p{Ll}{2,}(?:\/\S*)?/gu;

/** Letters with the apostrophes between them, and no digit or underscore beside them. */
const words = /(?<![\p{L}\p{M}\p{N}_])\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}_])/gu;

const scripts: Record<string, RegExp> = {
  Latn: /^[\p{Script=Latin}\p{M}'’]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\p{M}'’]+$/u,
  Grek: /^[\p{Script=Greek}\p{M}'’]+$/u,
};

/**
 * The words of a text whose spelling can be judged in that language: not of one letter, not all in capitals (names of
 * bodies), and of the language's own script.
 */
export function wordsIn(text: string, language: string): SpelledWord[] {
  const script = scripts[scriptOf(language)];
  const readable = text.replace(notWords, (found) => '\0'.repeat(found.length));
  const found: SpelledWord[] = [];
  for (const { 0: word, index } of readable.matchAll(words)) {
    if (word.length < 2 || word === word.toUpperCase() || !(script?.test(word) ?? false)) continue;
    found.push({ word: plainWord(word), start: index, end: index + word.length });
  }
  return found;
}

/** As dictionaries have it. */
export const plainWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'");

/** The script that a language is usually written in; one whose words no space parts is not listed above. */
function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
