import {
  $getNodeByKey,
  $getRoot,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type UpdateListener,
} from 'lexical';
import type { Block, Body } from '../../core/document/nodes';
import type { EditorSnapshot } from '../api';
import { $topLevelOf } from '../text/locate';
import { $storedBlock } from './serialize';

type Update = Parameters<UpdateListener>[0];

/**
 * The editor's text as stored blocks. While the user types it only notes which nodes were touched;
 * `refresh` then serialises those top-level blocks again and keeps every other block as the same object.
 */
export class BlockStore {
  private snapshot: EditorSnapshot;
  private state: EditorState;
  private readonly touched = new Set<string>();
  /** The state was replaced as a whole (undo, redo): Lexical does not say what differs. */
  private replaced = false;

  constructor(
    private readonly editor: LexicalEditor,
    initial: Body,
  ) {
    this.snapshot = editor.read(() => $align(initial));
    this.state = editor.getEditorState();
  }

  get current(): EditorSnapshot {
    return this.snapshot;
  }

  /** Runs at every key: notes node keys, reads nothing. Returns whether the update touched the text. */
  note({ dirtyElements, dirtyLeaves, tags }: Update): boolean {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
    if (tags.has(HISTORIC_TAG)) this.replaced = true;
    for (const key of dirtyElements.keys()) this.touched.add(key);
    for (const key of dirtyLeaves) this.touched.add(key);
    return true;
  }

  refresh(): EditorSnapshot {
    const state = this.editor.getEditorState();
    if (this.replaced) for (const key of topLevelOfChanges(this.state, state)) this.touched.add(key);
    const known = new Map<string, Block | undefined>();
    this.snapshot.keys.forEach((key, index) => void known.set(key, this.snapshot.body[index]));
    this.snapshot = state.read(() => {
      const keys = $getRoot().getChildrenKeys();
      const body = keys.map((key) => this.$block(key, known.get(key)));
      return { keys, body };
    });
    this.state = state;
    this.touched.clear();
    this.replaced = false;
    return this.snapshot;
  }

  private $block(key: string, before: Block | undefined): Block {
    if (before && !this.touched.has(key)) return before;
    const node = $getNodeByKey(key);
    if (node === null) throw new Error(`The editor lists the block ${key} but has no node for it.`);
    const block = $storedBlock(node);
    return before && JSON.stringify(before) === JSON.stringify(block) ? before : block;
  }
}

/**
 * Pairs the body an editor was filled from with its top-level nodes. What the editor repaired while it
 * read the body (an empty text, two lists that touch) is serialised again.
 */
function $align(initial: Body): EditorSnapshot {
  const nodes = $getRoot().getChildren();
  const keys = nodes.map((node) => node.getKey());
  const inStep =
    nodes.length === initial.length && nodes.every((node, at) => node.getType() === initial[at]?.type);
  if (inStep) return { keys, body: initial };
  const known = new Map(initial.map((block) => [JSON.stringify(block), block]));
  return {
    keys,
    body: nodes.map($storedBlock).map((block) => known.get(JSON.stringify(block)) ?? block),
  };
}

/** A changed node object is in a changed block; when a node is removed, its neighbours and its parent change. */
function topLevelOfChanges(before: EditorState, after: EditorState): Set<string> {
  return after.read(() => {
    const blocks = new Set<string>();
    for (const [key, node] of after._nodeMap) {
      if (before._nodeMap.get(key) === node) continue;
      const block = $topLevelOf(node);
      if (block !== null) blocks.add(block.getKey());
    }
    return blocks;
  });
}
