import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useCommand } from '../../shell/commands';
import { heldFacts } from '../../shell/context';
import { useOverlay } from '../../ui/overlays';
import { type Entry, useEntries } from './entries';
import { t } from './messages';
import styles from './Palette.module.css';
import { Snippet } from './Snippet';

/** Finds actions and everything in the workspace by a few letters (Ctrl/Cmd+K). */
export function Palette() {
  /** What could be done when it was opened: it offers that. */
  const [held, setHeld] = useState<ReturnType<typeof heldFacts> | null>(null);
  const open = () => setHeld(heldFacts());
  const close = () => setHeld(null);
  useCommand('view.palette', open);
  useCommand('go.search', open);
  useOverlay(held !== null);
  return (
    <ModalOverlay
      className={styles.overlay}
      data-overlay
      isOpen={held !== null}
      isDismissable
      onOpenChange={(isOpen) => isOpen || close()}
    >
      <Modal className={styles.palette}>
        <Dialog aria-label={t('palette')} className={styles.dialog}>
          {held && <PaletteBody held={held} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ held, close }: { held: ReturnType<typeof heldFacts>; close: () => void }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isAsked, setAsked] = useState(false);
  const { entries, isFound } = useEntries(text, held);
  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    setAsked(false);
  };
  const run = (entry: Entry | undefined) => {
    if (entry?.types !== undefined) {
      type(entry.types);
      input.current?.focus();
      return;
    }
    close();
    // After the dialog has returned the focus, so that the action finds it where it was.
    setTimeout(() => entry?.run?.());
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
        ref={input}
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
        onChange={(event) => type(event.target.value)}
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
            {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
          </div>
        ))}
        {entries.length === 0 && (
          <p className={styles.none}>{isFound ? t('noMatches', { text }) : t('searching')}</p>
        )}
      </div>
    </>
  );
}
