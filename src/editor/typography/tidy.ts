import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { lineTypes } from '../../core/document/text';
import { tidy } from '../../core/typography/tidy';
import { lookBehind } from '../../core/typography/typed';
import { $appendAll } from '../blocks/append';
import { $createBlockquoteNode } from '../nodes/blockquote/BlockquoteNode';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $parseBlocks, $storedBlock } from '../persistence/serialize';
import { $walk } from '../text/locate';
import { $sparesTypography, signOf } from './line';

/**
 * Sets the marks, dashes and spaces of the language in the whole text, in its notes and captions. Code and words that are
 * a record's stay. Returns how many pieces of text changed.
 */
export const $tidyText = (language: string): number => $tidyIn($getRoot(), language);

function $tidyIn(top: LexicalNode, language: string): number {
  let changed = 0;
  /** The line so far. */
  let before = '';
  $walk(top, (node) => {
    if (lineTypes.has(node.getType())) before = '';
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      const tidied = $sparesTypography(node) ? text : tidy(text, language, before);
      if (tidied !== text) {
        $keepCaret(node, (offset) => tidy(text.slice(0, offset), language, before).length);
        node.setTextContent(tidied);
        changed += 1;
      }
      before = (before + tidied).slice(-lookBehind);
    } else if (!$isElementNode(node)) {
      before += signOf(node);
      if ($isFootnoteNode(node)) changed += $tidyNote(node, language);
      if ($isFigureNode(node)) {
        const { caption, credit } = node.getFields();
        const fields = { caption: tidy(caption, language), credit: tidy(credit, language) };
        if (fields.caption === caption && fields.credit === credit) return;
        node.setFields(fields);
        changed += 1;
      }
    }
  });
  return changed;
}

/** The ends of the selection stay between the same letters. */
function $keepCaret(node: TextNode, moved: (offset: number) => number): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key === node.getKey()) point.set(point.key, moved(point.offset), 'text');
  }
}

function $tidyNote(note: FootnoteNode, language: string): number {
  // Holds the blocks while they are changed; never part of the text.
  const holder = $appendAll($createBlockquoteNode(), $parseBlocks(note.getBody()));
  const changed = $tidyIn(holder, language);
  if (changed > 0) note.setBody(holder.getChildren().map($storedBlock));
  return changed;
}
