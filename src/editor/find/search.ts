import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { plainText } from '../../core/document/text';
import type { BlockSpan } from '../api';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $quotationAround } from '../nodes/quotation/locate';
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

export interface FoundSpan extends BlockSpan {
  /** Some of it is in a quotation. */
  isQuoted: boolean;
}

/** All matches in reading order; a match is within one block. */
export function findAll(editor: LexicalEditor, pattern: RegExp): FoundSpan[] {
  return editor.read(() => {
    const spans: FoundSpan[] = [];
    for (const block of $getRoot().getChildren()) {
      const { text, runs } = $blockRuns(block);
      const quoted = runs.filter(({ node }) => $quotationAround(node.getKey()) !== null);
      for (const match of text.matchAll(pattern)) {
        if (match[0] === '') continue;
        const [start, end] = [match.index, match.index + match[0].length];
        const isQuoted = quoted.some(
          (run) => run.start < end && run.start + run.node.getTextContentSize() > start,
        );
        spans.push({ blockKey: block.getKey(), start, end, isQuoted });
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
