import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { type Misspelt, rangeOf } from '../../../editor/spelling/misspelt';
import { inGroups } from '../../shell/menuEntries';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';
import { clicked } from './pointedText';
import { goToNextMisspelt, misspeltHere, spellingEntries } from './spellingEntries';
import { textEntries } from './textEntries';

interface Open {
  label: string;
  at: MenuPlace;
  entries: MenuEntry[];
}

/** What can be done with what is under the pointer or the caret: by a right click, the menu key, or Shift+F10. */
export function TextMenu() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(() => {
    let shown = 0;
    /** With the suggestions there, so that the first of them has the focus. */
    const showSpelling = async (misspelt: Misspelt, others: MenuEntry[]) => {
      const turn = ++shown;
      const entries = await spellingEntries(editor, misspelt);
      const range = rangeOf(editor, misspelt);
      if (!range || turn !== shown) return;
      const at = range.getBoundingClientRect();
      setOpen({ label: t('spelling', { word: misspelt.word }), at, entries: inGroups([...entries, others]) });
    };
    const onContextMenu = (event: MouseEvent) => {
      const pointed = clicked(editor, event);
      // A field in the text has the system's menu.
      if (pointed === null) return;
      event.preventDefault();
      shown++;
      const misspelt = misspeltHere(editor, pointed.at);
      const entries = textEntries(editor);
      if (misspelt) void showSpelling(misspelt, entries);
      else setOpen({ label: t('menu'), at: pointed.at, entries });
    };
    const stops = [
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('contextmenu', onContextMenu);
        root?.addEventListener('contextmenu', onContextMenu);
      }),
      editor.registerCommand(
        RUN_COMMAND,
        (id) => {
          if (id !== 'edit.nextMisspelt') return false;
          // After the update that runs the command.
          setTimeout(() => {
            const misspelt = goToNextMisspelt(editor);
            if (misspelt) void showSpelling(misspelt, []);
          });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  return open && <ContextMenu {...open} onClose={() => setOpen(null)} onFocus={() => editor.focus()} />;
}
