/** Beside the caret: what `$beside` returns for a node without words of its own, such as a citation. */
export const nodeSign = '\uFFFC';

/**
 * How an inline node stands in a sentence. `word`: set off by spaces, as a citation or a link is. `note`: directly behind
 * the word before it, as a footnote's number is.
 */
export type Fit = 'word' | 'note';

export interface Gaps {
  /** UTF-16 units of white space to remove before the caret. */
  remove: number;
  /** Spaces to put on each side of the node. */
  before: '' | ' ';
  after: '' | ' ';
}

/** Scripts that are written without spaces between words, and their punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** Opens something, or joins two words: the next word follows directly. */
const joinsNext = /(?:[\p{Ps}\p{Pi}\p{Pd}\u00a1\u00bf/]|(?:^|[\s\p{Ps}\p{Pi}])["'])$/u;
const beginsWord = /^[\p{L}\p{N}\p{M}\p{Ps}\p{Pi}\p{S}#@&\uFFFC]/u;

/** The spaces that an inline node needs between the words before and behind the caret (empty at the ends of a line). */
export function gapsAround(before: string, after: string, fit: Fit): Gaps {
  const isCutOff = beginsWord.test(after) && !unspaced.test(after[0] ?? '');
  if (fit === 'note') {
    const remove = before.trim() === '' ? 0 : before.length - before.trimEnd().length;
    // The space goes behind the note, also at the end of a line, where one writes on.
    return { remove, before: '', after: remove > 0 && (isCutOff || after === '') ? ' ' : '' };
  }
  const last = [...before].at(-1) ?? '';
  const isStart = before === '' || /\s$/.test(before) || joinsNext.test(before) || unspaced.test(last);
  return { remove: 0, before: isStart ? '' : ' ', after: isCutOff ? ' ' : '' };
}
