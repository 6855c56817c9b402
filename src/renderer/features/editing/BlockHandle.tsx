import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { IconGripVertical } from '@tabler/icons-react';
import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { type PointerEvent as PressEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { $blocksToMove } from '../../../editor/blocks/move';
import { blockIndexAt, drawnBlocks } from '../../../editor/blocks/places';
import { $selectNode } from '../../../editor/text/selection';
import { keyLabel } from '../../shell/keyLabel';
import { useKeys } from '../../shell/preferences';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/MenuItems';
import styles from './BlockHandle.module.css';
import { dragBlocks } from './blockDrag';
import { t } from './messages';
import { blockEntries } from './textEntries';

const moves = ['edit.moveBlockUp', 'edit.moveBlockDown'] as const;

/** In the margin beside the block under the mouse: a click opens its menu, a drag moves it. Commands do the same by keys. */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const frame = useFrame(editor);
  const isEditable = useLexicalEditable();
  return frame && isEditable ? createPortal(<Handle frame={frame} />, frame) : null;
}

/** The element around the text; the handle is placed in it, and scrolls with it. */
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
  const chosen = useKeys();
  const keys = moves
    .flatMap((id) => chosen[id] ?? [])
    .map(keyLabel)
    .join(', ');
  const isDragging = useRef(false);
  const [menu, setMenu] = useState<{ at: MenuPlace; entries: MenuEntry[] } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const leave = () => !isDragging.current && setHovered(null);
    const follow = ({ clientY, buttons }: PointerEvent) => {
      if (isDragging.current || buttons !== 0) return;
      setHovered(blockUnder(editor, frame, clientY));
    };
    frame.addEventListener('pointermove', follow, { signal: stop.signal });
    frame.addEventListener('pointerleave', leave, { signal: stop.signal });
    // The handle is hidden while the user types, because blocks move.
    const stopUpdates = editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size > 0) leave();
    });
    return () => {
      stop.abort();
      stopUpdates();
    };
  }, [editor, frame]);

  const press = (event: PressEvent<HTMLElement>) => {
    const root = editor.getRootElement();
    if (event.button !== 0 || !hovered || !root) return;
    // The caret stays where it is.
    event.preventDefault();
    isDragging.current = true;
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    dragBlocks(editor, root, event.nativeEvent, {
      keys: editor.read(() => $blocksToMove(hovered.key).map((block) => block.getKey())),
      onLine: (y) => setLine(y === null ? null : y - frame.getBoundingClientRect().top),
      onEnd: (outcome) => {
        isDragging.current = false;
        setHovered(null);
        if (outcome !== 'pressed') return;
        selectBlock(editor, hovered.key);
        setMenu({ at: { left, top: bottom, height: 0 }, entries: blockEntries() });
      },
    });
  };

  return (
    <>
      {hovered && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.handle}
          aria-haspopup="menu"
          aria-label={t('handle')}
          title={keys === '' ? t('handle') : t('handle.keys', { keys })}
          style={{ top: hovered.top }}
          onPointerDown={press}
        >
          <IconGripVertical size={17} stroke={1.7} aria-hidden />
        </button>
      )}
      {menu && (
        <ContextMenu
          label={t('block')}
          {...menu}
          onClose={() => setMenu(null)}
          onFocus={() => editor.focus()}
        />
      )}
      {line !== null && <div className={styles.dropLine} data-drop-line style={{ top: line }} />}
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

/** Of several selected blocks the menu is about all; otherwise about this one, which is selected for it. */
function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      if ($blocksToMove(key).length > 1) return;
      const block = $getNodeByKey(key);
      if ($isElementNode(block)) block.selectStart();
      else if (block) $selectNode(block);
    },
    { discrete: true },
  );
}
