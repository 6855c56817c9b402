import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { servicesOf } from '../../../editor/api/services';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import {
  type Misspelt,
  misspeltAt,
  nextMisspelt,
  rangeOf,
  replaceMisspelt,
  selectMisspelt,
} from '../../../editor/spelling/misspelt';
import { SpellingExtension } from '../../../editor/spelling/SpellingExtension';
import { scrollIntoView } from '../../../editor/text/scroll';
import { announce } from '../../shell/announce';
import { perform } from '../../shell/perform';
import menu from '../../ui/Menu.module.css';
import { t } from './messages';
import styles from './SpellingMenu.module.css';

interface Open {
  misspelt: Misspelt;
  suggestions: string[];
  /** In the window. */
  at: { left: number; top: number; height: number };
}

/** What to do with a misspelt word: by a right click on it, or by the key that goes to the next one. */
export function SpellingMenu() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(() => {
    const { wrong } = getExtensionDependencyFromEditor(editor, SpellingExtension).output;
    const { spelling } = servicesOf(editor);
    let shown = 0;
    /** With the suggestions there, so that the first of them has the focus. */
    const show = async (misspelt: Misspelt) => {
      const turn = ++shown;
      const suggestions = await spelling.suggest(misspelt.word).catch(() => []);
      const range = rangeOf(editor, misspelt);
      if (!range || turn !== shown) return;
      const { left, top, height } = range.getBoundingClientRect();
      setOpen({ misspelt, suggestions, at: { left, top, height } });
    };
    const onContextMenu = (event: MouseEvent) => {
      const misspelt = misspeltAt(editor, wrong, event.clientX, event.clientY);
      if (!misspelt) return;
      event.preventDefault();
      void show(misspelt);
    };
    const goToNext = () => {
      const misspelt = nextMisspelt(editor, wrong);
      if (!misspelt) return announce(t('spelling.clean'));
      editor.focus();
      selectMisspelt(editor, misspelt);
      scrollIntoView(rangeOf(editor, misspelt)?.startContainer.parentElement ?? null);
      void show(misspelt);
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
          setTimeout(goToNext);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  return open && <OpenMenu key={JSON.stringify(open.misspelt)} {...open} onClose={() => setOpen(null)} />;
}

function OpenMenu({ misspelt, suggestions, at, onClose }: Open & { onClose(): void }) {
  const [editor] = useLexicalComposerContext();
  const { spelling } = servicesOf(editor);
  const anchor = useRef<HTMLSpanElement>(null);
  const { word } = misspelt;

  const isEditable = editor.isEditable();
  const run = (id: string) => {
    onClose();
    if (id === 'own' || id === 'workspace')
      return void perform(() => spelling.learn(word, id), { announce: t('spelling.learned', { word }) });
    // After the menu has given the focus back.
    setTimeout(() => {
      replaceMisspelt(editor, misspelt, id.slice(suggested.length));
      editor.focus();
    });
  };
  return createPortal(
    <>
      <span ref={anchor} className={styles.anchor} style={at} aria-hidden />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        className={menu.popover}
        onOpenChange={(isOpen) => isOpen || onClose()}
      >
        <Menu
          className={menu.menu}
          aria-label={t('spelling', { word })}
          autoFocus="first"
          onAction={(key) => run(String(key))}
          disabledKeys={['state']}
        >
          {isEditable &&
            suggestions.map((suggestion) => (
              <MenuItem
                key={suggestion}
                id={`${suggested}${suggestion}`}
                className={`${menu.item} ${styles.word}`}
              >
                {suggestion}
              </MenuItem>
            ))}
          {suggestions.length === 0 && (
            <MenuItem id="state" className={menu.item}>
              {t('spelling.none')}
            </MenuItem>
          )}
          <Separator className={styles.line} />
          <MenuItem id="own" className={menu.item}>
            {t('spelling.own')}
          </MenuItem>
          <MenuItem id="workspace" className={menu.item}>
            {t('spelling.workspace')}
          </MenuItem>
        </Menu>
      </Popover>
    </>,
    document.body,
  );
}

/** Before the id of a suggestion, so that no word is taken for a command. */
const suggested = 'word ';
