import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { openPopover } from './PopoverExtension';
import './popover.css';

interface Props {
  nodeKey: NodeKey;
  label: string;
  /** Before it goes: the last chance to store what was written. */
  onClose?: () => void;
  children: ReactNode;
}

const gap = 6;

/** A panel under a node of the text. Escape, or a press elsewhere, closes it and gives the caret back. */
export function Popover({ nodeKey, label, onClose, children }: Props) {
  const [editor] = useLexicalComposerContext();
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const node = editor.getElementByKey(nodeKey)?.getBoundingClientRect();
    const size = panel.current?.getBoundingClientRect();
    if (!node || !size) return;
    const below = node.bottom + gap;
    const fits = below + size.height <= window.innerHeight;
    setPlace({
      left: Math.max(gap, Math.min(node.left, window.innerWidth - size.width - gap)),
      top: fits ? below : Math.max(gap, node.top - size.height - gap),
    });
  }, [editor, nodeKey]);

  const close = () => {
    onClose?.();
    openPopover(editor, null);
  };

  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  });

  // The text's scroller is a layout of its own, so what floats over the window stands beside it.
  return createPortal(
    <div
      ref={panel}
      className="stet-popover"
      role="dialog"
      aria-label={label}
      style={{ left: place.left, top: place.top }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
        giveBackCaret(editor, nodeKey);
      }}
    >
      {children}
    </div>,
    document.body,
  );
}

/** Behind the node, if it stands in a line; else it stays selected. */
function giveBackCaret(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if (node?.isInline()) node.selectNext(0, 0);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}
