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
import { splicesBetween } from '../../core/document/splices';
import { $appendAll } from '../blocks/append';

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
  $appendAll($getRoot(), $parseBlocks(body.length > 0 ? body : [paragraph([])]));
}

/** Makes the text this body; blocks that are the same stay, and with them the caret in them. */
export function $replaceBody(body: Body): void {
  const wanted = body.length > 0 ? body : [paragraph([])];
  const byJson = new Map(wanted.map((block) => [JSON.stringify(block), block]));
  const present = $storedBody().map((block) => JSON.stringify(block));
  const changes = splicesBetween(
    present,
    wanted.map((block) => JSON.stringify(block)),
  );
  // From the end, so that the indexes before it still hold.
  for (const { at, remove, insert } of changes.toReversed()) {
    const blocks = insert.flatMap((json) => byJson.get(json) ?? []);
    $getRoot().splice(at, remove, $parseBlocks(blocks));
  }
}
