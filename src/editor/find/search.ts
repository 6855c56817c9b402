import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { plainText } from '../../core/document/text';
import type { BlockSpan } from '../api';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $blockRuns, $selectionOf, $walk } from '../text/locate';

export interface FindOptions {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
  regex: boolean;
}

/** Nobody steps through more, and each one is drawn. */
const mostMatches = 5000;

/** The pattern of a search; null when there is nothing to search for or the regular expression is invalid. */
export function patternOf({ text, matchCase, wholeWord, regex }: FindOptions): RegExp | null {
  if (text === '') return null;
  const source = regex ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return new RegExp(bounded, matchCase ? 'gu' : 'giu');
  } catch {
    return null;
  }
}

/** All matches in reading order; a match is within one block. */
export function findAll(editor: LexicalEditor, pattern: RegExp): BlockSpan[] {
  return editor.read(() => {
    const spans: BlockSpan[] = [];
    for (const block of $getRoot().getChildren()) {
      for (const match of $blockRuns(block).text.matchAll(pattern)) {
        if (match[0] === '') continue;
        spans.push({ blockKey: block.getKey(), start: match.index, end: match.index + match[0].length });
        if (spans.length >= mostMatches) return spans;
      }
    }
    return spans;
  });
}

/** The number of matches in footnotes, which are not part of the running text and are changed in the note itself. */
export function countInNotes(editor: LexicalEditor, pattern: RegExp): number {
  return editor.read(() => {
    let count = 0;
    $walk($getRoot(), (node) => {
      if (!$isFootnoteNode(node)) return;
      for (const match of plainText(node.getBody()).text.matchAll(pattern)) if (match[0] !== '') count += 1;
    });
    return count;
  });
}

/** Replaces the spans as one undo step; in a regular expression `$1` names a group. It goes from the last to the first, so that offsets stay right. */
export function replaceSpans(
  editor: LexicalEditor,
  spans: BlockSpan[],
  pattern: RegExp,
  replacement: string,
  regex: boolean,
): void {
  const single = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  editor.update(
    () => {
      for (const span of [...spans].reverse()) {
        const selection = $selectionOf(span);
        if (selection === null) continue;
        const found = selection.getTextContent();
        selection.insertText(regex ? found.replace(single, replacement) : replacement);
      }
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
