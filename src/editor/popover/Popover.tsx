import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { openPopover } from './PopoverExtension';
import { useFloating } from './useFloating';
import './popover.css';

interface Props {
  nodeKey: NodeKey;
  label: string;
  /** Called before it closes, to store what was written. */
  onClose?: () => void;
  children: ReactNode;
}

/** A panel under a node of the text. Escape or a press elsewhere closes it; Escape also returns the caret. */
export function Popover({ nodeKey, label, onClose, children }: Props) {
  const [editor] = useLexicalComposerContext();
  const panel = useRef<HTMLDivElement>(null);
  useFloating(panel, editor.getElementByKey(nodeKey), { placement: 'bottom-start', gap: 6 });

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

  // In the body, since the text's scroller would clip it.
  return createPortal(
    <div
      ref={panel}
      className="stet-popover"
      role="dialog"
      aria-label={label}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
        returnCaret(editor, nodeKey);
      }}
    >
      {children}
    </div>,
    document.body,
  );
}

/** Where it was; after the node if that was selected and is inline. */
function returnCaret(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if (node?.isInline() && !$isRangeSelection($getSelection())) node.selectNext(0, 0);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}
