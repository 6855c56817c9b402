import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconMessagePlus,
  IconQuote,
  IconStrikethrough,
} from '@tabler/icons-react';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type TextFormatType,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { useFloating } from '../../../editor/popover/useFloating';
import { type CommandId, commandTitle, isAvailable } from '../../../ipc/commands';
import { runCommand } from '../../shell/commands';
import { useFacts } from '../../shell/context';
import { keyLabel } from '../../shell/keyLabel';
import { useKeys } from '../../shell/preferences';
import { IconButton } from '../../ui/IconButton';
import { t } from './messages';
import styles from './SelectionToolbar.module.css';

interface Selected {
  rect: DOMRect;
  formats: Record<'bold' | 'italic' | 'strikethrough' | 'code', boolean>;
}

const buttons: { id: CommandId; icon: typeof IconBold; format?: keyof Selected['formats'] }[] = [
  { id: 'format.bold', icon: IconBold, format: 'bold' },
  { id: 'format.italic', icon: IconItalic, format: 'italic' },
  { id: 'format.strikethrough', icon: IconStrikethrough, format: 'strikethrough' },
  { id: 'format.code', icon: IconCode, format: 'code' },
  { id: 'format.link', icon: IconLink },
  { id: 'format.heading2', icon: IconH2 },
  { id: 'format.heading3', icon: IconH3 },
  { id: 'format.blockquote', icon: IconBlockquote },
  { id: 'quote.capture', icon: IconQuote },
  { id: 'comment.add', icon: IconMessagePlus },
];

/** Over the text's column, never over the side columns or the top bar. */
const overText = { placement: 'top', gap: 8, margin: { top: 50 }, within: '#middle' } as const;

/** Floats over selected words: formats, a link, and capturing a quote. */
export function SelectionToolbar() {
  const selected = useSelected();
  const keys = useKeys();
  const facts = useFacts();
  const bar = useRef<HTMLDivElement>(null);
  useQuoteKey();
  useFloating(bar, selected?.rect, overText);
  if (!selected) return null;
  return createPortal(
    <div ref={bar} className={styles.bar}>
      <Toolbar aria-label={t('selectedWords')}>
        {buttons.map(({ id, icon, format }) => (
          <IconButton
            key={id}
            label={nameOf(id, keys[id])}
            icon={icon}
            {...(format ? { pressed: selected.formats[format] } : {})}
            isDisabled={!isAvailable(id, facts)}
            preventFocusOnPress
            onPress={() => runCommand(id)}
          />
        ))}
      </Toolbar>
    </div>,
    document.body,
  );
}

function nameOf(id: CommandId, key: string | null): string {
  const title = commandTitle(id).replace('…', '');
  return key === null ? title : t('keyed', { name: title, key: keyLabel(key) });
}

/** The selection, once it holds words, the editor has the focus, and the mouse is released. */
function useSelected(): Selected | null {
  const [editor] = useLexicalComposerContext();
  const [selected, setSelected] = useState<Selected | null>(null);
  const isShown = useRef(false);
  isShown.current = selected !== null;
  useEffect(() => {
    let pressed = false;
    const read = () => {
      const root = editor.getRootElement();
      const range = window.getSelection();
      if (pressed || !root || !range || range.rangeCount === 0 || !root.contains(range.anchorNode))
        return setSelected(null);
      editor.read(() => {
        const selection = $getSelection();
        if (
          !$isRangeSelection(selection) ||
          selection.isCollapsed() ||
          selection.getTextContent().trim() === ''
        ) {
          return setSelected(null);
        }
        const has = (format: TextFormatType) => selection.hasFormat(format);
        const rect = range.getRangeAt(0).getBoundingClientRect();
        const view = root.closest('[data-article-scroll]')?.getBoundingClientRect();
        if (view && (rect.bottom < view.top || rect.top > view.bottom)) return setSelected(null);
        setSelected({
          rect,
          formats: {
            bold: has('bold'),
            italic: has('italic'),
            strikethrough: has('strikethrough'),
            code: has('code'),
          },
        });
      });
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      setTimeout(read);
    };
    // It stays through the scroll that brought its words into view.
    const scroll = () => void (isShown.current && requestAnimationFrame(read));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isShown.current) return;
      // It is for the bar, not for focus mode too.
      event.preventDefault();
      setSelected(null);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('scroll', scroll, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('scroll', scroll, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [editor]);
  return selected;
}

/** `"` captures selected words as a quote instead of replacing them. */
function useQuoteKey(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (event.key !== '"' || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
          event.preventDefault();
          runCommand('quote.capture');
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  );
}
