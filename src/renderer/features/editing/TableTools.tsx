import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { $isTableRowNode } from '@lexical/table';
import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconDots,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
  IconTableRow,
} from '@tabler/icons-react';
import { $findMatchingParent, $getSelection, COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { type CommandId, commandTitle } from '../../../ipc/commands';
import { runCommand } from '../../shell/commands';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { t } from './messages';
import styles from './TableTools.module.css';

const offered: { id: CommandId; icon: typeof IconDots }[] = [
  { id: 'table.rowAbove', icon: IconRowInsertTop },
  { id: 'table.rowBelow', icon: IconRowInsertBottom },
  { id: 'table.columnBefore', icon: IconColumnInsertLeft },
  { id: 'table.columnAfter', icon: IconColumnInsertRight },
  { id: 'table.headerRow', icon: IconTableRow },
  { id: 'table.deleteRow', icon: IconRowRemove },
  { id: 'table.deleteColumn', icon: IconColumnRemove },
  { id: 'table.delete', icon: IconTableOff },
];

/** A button in the margin beside the table with the caret: actions on its rows and columns. */
export function TableTools() {
  const [editor] = useLexicalComposerContext();
  const place = useTablePlace(editor);
  const button = useRef<HTMLButtonElement>(null);
  const isEditable = useLexicalEditable();
  useEffect(
    () =>
      editor.registerCommand(
        RUN_COMMAND,
        (id) => {
          if (id !== 'table.tools') return false;
          // The caret may have been scrolled out of sight.
          button.current?.scrollIntoView({ block: 'nearest' });
          button.current?.click();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (!place || !isEditable) return null;
  return createPortal(
    <div className={styles.tools} style={{ top: place.top }}>
      <Menu
        label={t('tableTools')}
        trigger={<IconButton ref={button} label={t('tableTools')} icon={IconDots} isNarrow />}
        entries={offered.map(({ id, icon }) => ({
          id,
          icon,
          label: commandTitle(id),
          danger: id === 'table.delete',
          run: () => void runCommand(id),
        }))}
        onClose={() => editor.focus()}
      />
    </div>,
    place.frame,
  );
}

interface Place {
  frame: HTMLElement;
  /** Pixels below the frame's upper edge. */
  top: number;
}

/** Beside the row with the caret; null if the caret is not in a table. */
function useTablePlace(editor: LexicalEditor): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const look = () => {
      const now = editor.read(() => $placeOf(editor));
      setPlace((before) => (before?.frame === now?.frame && before?.top === now?.top ? before : now));
    };
    const resized = new ResizeObserver(look);
    const stops = [
      editor.registerUpdateListener(look),
      editor.registerRootListener((root) => {
        resized.disconnect();
        if (root) resized.observe(root);
      }),
      () => resized.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);
  return place;
}

function $placeOf(editor: LexicalEditor): Place | null {
  const node = $getSelection()?.getNodes()[0];
  const row = node ? $findMatchingParent(node, $isTableRowNode) : null;
  const dom = row ? editor.getElementByKey(row.getKey()) : null;
  const frame = editor.getRootElement()?.parentElement;
  if (!dom || !frame) return null;
  return { frame, top: Math.round(dom.getBoundingClientRect().top - frame.getBoundingClientRect().top) };
}
