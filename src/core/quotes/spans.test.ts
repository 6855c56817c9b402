import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { closes, openingMarks } from './marks';
import { findMarkedSpans } from './spans';

/** The same rules, with the closing mark of each opening one looked for by itself. */
function oneByOne(text: string): { start: number; end: number }[] {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const isSpace = (at: number) => /^\s?$/.test(text[at] ?? '');
  const endOf = (start: number): number | null => {
    const mark = text[start] ?? '';
    let depth = 0;
    for (let at = start + 1; at < Math.min(text.length, start + 3000); at++) {
      const character = text[at] ?? '';
      const isApostrophe = character === '’' && isWord(at - 1) && isWord(at + 1);
      if (character === '\n') {
        const next = /^\n+(.)/.exec(text.slice(at, at + 10))?.[1];
        return next === mark && isSpace(start - 1) ? at : null;
      }
      if (closes(mark, character) && !isApostrophe) {
        if (depth === 0) return at + 1;
        depth -= 1;
      } else if (character === mark && mark !== '"') depth += 1;
    }
    return null;
  };
  const spans: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start++) {
    const mark = text[start] ?? '';
    if (!openingMarks.includes(mark) || isWord(start - 1)) continue;
    if (isSpace(start + 1) && mark !== '«') continue;
    const end = endOf(start);
    if (end === null) continue;
    const words = text.slice(start + 1, closes(mark, text[end - 1] ?? '') ? end - 1 : end);
    if (words.trim() !== '') spans.push({ start, end });
    start = end - 1;
  }
  return spans;
}

test('spans are those that are found by looking for each closing mark by itself', () => {
  const piece = fc.constantFrom(
    ...'“”„«»‘’‚"「」',
    'a',
    'don’t',
    ' ',
    '\n',
    '\n\n“',
    ' “',
    '. ',
    'x'.repeat(2995),
  );
  assertProperty(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(findMarkedSpans(text).map(({ start, end }) => ({ start, end }))).toEqual(oneByOne(text));
    }),
    { numRuns: 3000 },
  );
});
