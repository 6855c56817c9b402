/**
 * Scripts whose words nothing separates. The index's tokenizer would make one word of a whole clause, so that a part of
 * it is never found (https://sqlite.org/fts5.html#unicode61_tokenizer).
 */
const scripts = 'Han Hiragana Katakana Hangul Thai Lao Khmer Myanmar'.split(' ');
const letter = `[[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]&&[\\p{L}\\p{N}]]`;
const anyLetter = new RegExp(letter, 'v');
const boundary = new RegExp(
  `(?<=[\\p{L}\\p{N}\\p{M}])(?=${letter})|(?=[\\p{L}\\p{N}])(?<=${letter}\\p{M}*)`,
  'gv',
);

/** A space without width: the tokenizer splits there, and a reader sees nothing. */
const mark = '\u200b';

export const isUnspaced = (text: string): boolean => anyLetter.test(text);

/** For the index: letters of such scripts are words of their own, so that a run of them is found as a phrase. */
export const spaced = (text: string): string => (isUnspaced(text) ? text.replace(boundary, mark) : text);

/** Takes the marks of `spaced` off again. */
export const unmarked = (text: string): string => text.replaceAll(mark, '');
