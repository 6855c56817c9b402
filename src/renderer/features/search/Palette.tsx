import {
  IconArchive,
  IconBlockquote,
  IconBooks,
  IconCommand,
  IconFile,
  IconTemplate,
  IconUser,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { SearchHit } from '../../../core/model/searchHit';
import { commands, commandTitle, menuTitle } from '../../../ipc/commands';
import { useCall } from '../../api/query';
import { enabledCommands, runCommand, useCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { matches } from '../../shell/matches';
import { navigate } from '../../shell/route';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './Palette.module.css';
import { Snippet } from './Snippet';

interface Entry {
  id: string;
  title: string;
  detail: string;
  icon: typeof IconFile;
  snippet?: string;
  /** Available at once; other entries are search results. */
  isAction: boolean;
  run: () => void;
}

const icons = {
  article: IconFile,
  quote: IconBlockquote,
  source: IconBooks,
  speaker: IconUser,
  snippet: IconTemplate,
  archive: IconArchive,
};
const views = {
  quote: 'quotes',
  source: 'sources',
  speaker: 'speakers',
  snippet: 'snippets',
  archive: 'archive',
} as const;

/** Finds actions and everything in the workspace by a few letters (Ctrl/Cmd+K). */
export function Palette() {
  const [open, setOpen] = useState(false);
  useCommand('view.palette', () => setOpen(true));
  useCommand('go.search', () => setOpen(true));
  return (
    <ModalOverlay className={styles.overlay} data-overlay isOpen={open} isDismissable onOpenChange={setOpen}>
      <Modal className={styles.palette}>
        <Dialog aria-label={t('palette')} className={styles.dialog}>
          <PaletteBody close={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const [isAsked, setAsked] = useState(false);
  const { entries, isFound } = useEntries(text);
  const run = (entry: Entry | undefined) => {
    close();
    // After the dialog has returned the focus, so that the action finds it where it was.
    setTimeout(() => entry?.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (moves) setActive((active + moves + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') setAsked(true);
    else return;
    event.preventDefault();
  };
  // Enter applies to all that was typed before it, so it waits for those results.
  useEffect(() => {
    if (!isAsked || !(isFound || entries[active]?.isAction)) return;
    setAsked(false);
    run(entries[active]);
  });
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label={t('search')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[active] ? `${listId}-${active}` : undefined}
        placeholder={t('placeholder')}
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setAsked(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label={t('results')}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combo box above takes the keys
          <div
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.entry}
            ref={(node) => {
              if (index === active) node?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setActive(index)}
            onClick={() => run(entry)}
          >
            <entry.icon size={16} stroke={1.6} aria-hidden />
            <span className={styles.title}>{entry.title}</span>
            {entry.snippet && <Snippet text={entry.snippet} />}
            <span className={styles.detail}>{entry.detail}</span>
          </div>
        ))}
        {entries.length === 0 && <p className={styles.none}>{t('noMatches', { text })}</p>}
      </div>
    </>
  );
}

const actionsAtMost = 12;

function useEntries(text: string): { entries: Entry[]; isFound: boolean } {
  const wanted = text.trim();
  const {
    data: hits,
    isPlaceholderData,
    isLoading,
  } = useCall(
    'search.query',
    { query: wanted, limit: 20 },
    { enabled: wanted.length > 1, keepPrevious: true },
  );
  const actions = enabledCommands()
    .filter((id) => matches(commandTitle(id), wanted))
    .slice(0, wanted === '' ? undefined : actionsAtMost)
    .map((id): Entry => {
      const command = commands[id];
      return {
        id,
        title: commandTitle(id),
        detail: 'key' in command ? keyLabel(command.key) : menuTitle(command.menu).replace('&', ''),
        icon: IconCommand,
        isAction: true,
        run: () => runCommand(id),
      };
    });
  if (wanted.length <= 1) return { entries: actions, isFound: true };
  // An action whose name begins with the typed text comes first, and no later result takes its place.
  const isNamed = ({ title }: Entry) => title.toLowerCase().startsWith(wanted.toLowerCase());
  const entries = [
    ...actions.filter(isNamed).sort((a, b) => a.title.length - b.title.length),
    ...(hits ?? []).map(toEntry),
    ...actions.filter((action) => !isNamed(action)),
  ];
  return { entries, isFound: !isPlaceholderData && !isLoading };
}

function toEntry(hit: SearchHit): Entry {
  return {
    id: `${hit.kind} ${hit.id}`,
    title: hit.title || term('untitled'),
    detail: term(hit.kind),
    snippet: hit.snippet,
    icon: icons[hit.kind],
    isAction: false,
    run: () =>
      navigate(
        hit.kind === 'article' ? { view: 'article', id: hit.id } : { view: views[hit.kind], id: hit.id },
      ),
  };
}
