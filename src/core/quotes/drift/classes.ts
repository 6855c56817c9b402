import type { WordList, WordLists } from './languages/lists';
import type { Token } from './tokens';

/** What a word of a list does to a sentence. */
export type WordClass = 'negations' | 'conditions' | 'reports' | 'hedges' | 'contrasts';

/** Whether a word is in a list, whole or one of its parts at an apostrophe: `n'` of `n'est`. */
export function isListed({ words }: WordList, word: string): boolean {
  const lower = word.toLowerCase();
  if (words.has(lower)) return true;
  const at = lower.indexOf("'");
  return at > 0 && (words.has(lower.slice(0, at + 1)) || words.has(lower.slice(at + 1)));
}

/** The word or phrase of a list that begins at a token, as it is in the text; null when none does. */
export function phraseAt(tokens: readonly Token[], index: number, list: WordList): string | null {
  const first = tokens[index];
  if (!first) return null;
  const isHere = (phrase: readonly string[]) =>
    phrase.every((word, at) => tokens[index + 1 + at]?.value.toLowerCase() === word);
  const phrase = list.phrases.get(first.value.toLowerCase())?.find(isHere);
  if (phrase) {
    const shown = tokens.slice(index, index + 1 + phrase.length);
    return shown.map(({ text }) => text).join(' ');
  }
  return isListed(list, first.value) ? first.text : null;
}

/** The first word or phrase of a class between two tokens. */
export function firstPhrase(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
  lists: WordLists,
  classes: readonly WordClass[],
): string | null {
  for (let index = start; index < end; index++) {
    for (const name of classes) {
      const found = phraseAt(tokens, index, lists[name]);
      if (found !== null) return found;
    }
  }
  return null;
}

/** For each token, the index of the last token before it at which a word of a class begins; -1 when there is none. */
export function lastBefore(tokens: readonly Token[], list: WordList): Int32Array {
  const last = new Int32Array(tokens.length + 1).fill(-1);
  for (let index = 0; index < tokens.length; index++)
    last[index + 1] = phraseAt(tokens, index, list) === null ? (last[index] ?? -1) : index;
  return last;
}
