import { $getEditor, $parseSerializedNode } from 'lexical';
import { keepThreads } from '../../core/document/review';
import { $insertAtSelection } from '../blocks/insert';
import { readForeignNodes } from '../persistence/foreign';
import { $spansOfThreads } from '../review/marks';
import { completeCopy, isCopyOf, isOwnCopy } from './copied';

/** Inserts nodes in the editor's own format. Any program can write this format, so only valid nodes are inserted. */
export function $insertOwn(json: string): void {
  const isOurs = isOwnCopy(json);
  const nodes = readForeignNodes(nodesIn(completeCopy(json)), isOurs);
  const taken = $spansOfThreads();
  // Words that were moved keep what is said of them; of words that are there twice, the first ones have it.
  const isMoved = isOurs && isCopyOf($getEditor());
  const inserted = nodes.map((node) => keepThreads(node, (id) => isMoved && !taken.has(id)));
  $insertAtSelection(inserted.map((node) => $parseSerializedNode(node)));
}

function nodesIn(json: string): unknown {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && 'nodes' in data ? data.nodes : [];
  } catch {
    return [];
  }
}
