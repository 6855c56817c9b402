import { $getSelection } from 'lexical';
import { paragraph } from '../../core/document/build';
import { mergeTexts } from '../../core/document/mergeTexts';
import {
  type Block,
  type Body,
  type DocumentNode,
  type Inline,
  isInlineType,
} from '../../core/document/nodes';
import { publishedNode } from '../../core/document/review';
import { readForeignNodes } from '../persistence/foreign';
import { $copyOf, type Json } from './copied';

/** What is selected as blocks of their own, as the world sees it; words of one line become a paragraph. Null where nothing is. */
export function $selectedBody(): Body | null {
  const selection = $getSelection();
  if (selection === null || selection.isCollapsed()) return null;
  const nodes = ($copyOf(selection)?.nodes ?? []).flatMap(
    (node) => publishedNode(node as Json & Inline) ?? [],
  );
  const body: Block[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    if (line.length > 0) body.push(paragraph(mergeTexts(line)));
    line = [];
  };
  for (const node of readForeignNodes(nodes, true)) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      body.push(node as Block);
    }
  }
  endLine();
  return body.length > 0 ? body : null;
}

const isInline = (node: DocumentNode): node is Inline => isInlineType(node.type);
