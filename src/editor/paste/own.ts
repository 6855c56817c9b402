import { $parseSerializedNode } from 'lexical';
import { $insertAtSelection } from '../blocks/insert';
import { readForeignNodes } from '../persistence/foreign';
import { completeCopy, isOwnCopy } from './copied';

/** Inserts nodes in the editor's own format. Any program can write this format, so only valid nodes are inserted. */
export function $insertOwn(json: string): void {
  const nodes = readForeignNodes(nodesIn(completeCopy(json)), isOwnCopy(json));
  $insertAtSelection(nodes.map((node) => $parseSerializedNode(node)));
}

function nodesIn(json: string): unknown {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && 'nodes' in data ? data.nodes : [];
  } catch {
    return [];
  }
}
