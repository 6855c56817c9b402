import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { IconGripVertical } from '@tabler/icons-react';
import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { type PointerEvent as PressEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { $blocksToMove } from '../../../editor/blocks/move';
import { blockIndexAt, drawnBlocks } from '../../../editor/blocks/places';
import { commands } from '../../../ipc/commands';
import { keyLabel } from '../../shell/keyLabel';
import { dragBlocks } from './blockDrag';

const keys = `${keyLabel(commands['edit.moveBlockUp'].key)}, ${keyLabel(commands['edit.moveBlockDown'].key)}`;

/** In the margin beside the block under the mouse: pulls it to another place. By keys the same is a command. */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const frame = useFrame(editor);
  const isEditable = useLexicalEditable();
  return frame && isEditable ? createPortal(<Handle frame={frame} />, frame) : null;
}

/** What the text stands in; the handle stands there too, and scrolls with it. */
function useFrame(editor: LexicalEditor): HTMLElement | null {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  useEffect(() => editor.registerRootListener((root) => setFrame(root?.parentElement ?? null)), [editor]);
  return frame;
}

interface Hovered {
  key: NodeKey;
  /** Pixels below the frame's upper edge. */
  top: number;
}

function Handle({ frame }: { frame: HTMLElement }) {
  const [editor] = useLexicalComposerContext();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const isDragging = useRef(false);

  useEffect(() => {
    const stop = new AbortController();
    const leave = () => !isDragging.current && setHovered(null);
    const follow = ({ clientY, buttons }: PointerEvent) => {
      if (isDragging.current || buttons !== 0) return;
      setHovered(blockUnder(editor, frame, clientY));
    };
    frame.addEventListener('pointermove', follow, { signal: stop.signal });
    frame.addEventListener('pointerleave', leave, { signal: stop.signal });
    // Whoever writes wants no handle, least of all one beside a block that has moved on.
    const stopUpdates = editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size > 0) leave();
    });
    return () => {
      stop.abort();
      stopUpdates();
    };
  }, [editor, frame]);

  const press = (event: PressEvent) => {
    const root = editor.getRootElement();
    if (event.button !== 0 || !hovered || !root) return;
    // The caret stays where it is.
    event.preventDefault();
    isDragging.current = true;
    dragBlocks(editor, root, event.nativeEvent, {
      keys: editor.read(() => $blocksToMove(hovered.key).map((block) => block.getKey())),
      onLine: (y) => setLine(y === null ? null : y - frame.getBoundingClientRect().top),
      onEnd: (moved) => {
        isDragging.current = false;
        setHovered(null);
        if (!moved) selectBlock(editor, hovered.key);
      },
    });
  };

  return (
    <>
      {hovered && (
        <button
          type="button"
          tabIndex={-1}
          className="block-handle"
          aria-label="Drag to move this block"
          title={`Drag to move (${keys})`}
          style={{ top: hovered.top }}
          onPointerDown={press}
        >
          <IconGripVertical size={17} stroke={1.7} aria-hidden />
        </button>
      )}
      {line !== null && <div className="block-drop-line" style={{ top: line }} />}
    </>
  );
}

function blockUnder(editor: LexicalEditor, frame: HTMLElement, y: number): Hovered | null {
  const { keys: blocks, edgesOf } = drawnBlocks(editor);
  const index = blockIndexAt(blocks.length, edgesOf, y);
  const key = blocks[index];
  const { top, bottom } = edgesOf(index);
  return key === undefined || y > bottom ? null : { key, top: top - frame.getBoundingClientRect().top };
}

/** A mere click: the caret goes into the block, where the keys can move it. */
function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    if ($isElementNode(block)) block.selectStart();
  });
  editor.focus();
}
