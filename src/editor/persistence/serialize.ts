import {
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { paragraph } from '../../core/document/build';
import type { Block, Body } from '../../core/document/nodes';
import { blockSchema } from '../../core/document/schema';

/** Lexical's JSON of a node and of all below it. */
export function $nodeJson(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON();
  return $isElementNode(node) ? { ...json, ...{ children: node.getChildren().map($nodeJson) } } : json;
}

/** A top-level block as it is stored: validated, every default filled in, nothing beyond the model. */
export const $storedBlock = (node: LexicalNode): Block => blockSchema.parse($nodeJson(node));

export const $storedBody = (): Body => $getRoot().getChildren().map($storedBlock);

export const $parseBlocks = (blocks: Body): LexicalNode[] =>
  blocks.map((block) => $parseSerializedNode(block));

/** Puts a body into the empty root. The caret needs a line, so an empty body becomes an empty paragraph. */
export function $fillRoot(body: Body): void {
  $getRoot().append(...$parseBlocks(body.length > 0 ? body : [paragraph([])]));
}
