import { IconArrowLeft, IconQuote } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { announce } from '../../shell/announce';
import { showTab } from '../../shell/inspectorTab';
import { perform } from '../../shell/perform';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { focusAfterDialog } from '../../ui/focusAfterDialog';
import { IconButton } from '../../ui/IconButton';
import styles from '../../ui/WalkList.module.css';
import { AttachAll } from './AttachAll';
import { correctFound, dismissFound, recordFound, tie } from './actions';
import { DismissedWords } from './DismissedWords';
import { FoundOptions } from './FoundOptions';
import { type FindAction, findKeys } from './findKeys';
import { t } from './messages';
import { actionOf, isMove, moved } from './walking';

const noEntries: FoundEntry[] = [];

/** Goes through the words without a record; single keys accept, correct or dismiss them. */
export function FindPanel({ session }: { session: ArticleSession }) {
  const found = useStore(session.found);
  /** Accepted words, hidden until the text has been read again. */
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  const isWalking = useRef(false);
  const id = useId();

  const entries = inWalkingOrder((found ?? noEntries).filter((entry) => !accepted.has(placeOf(entry))));
  const index = Math.min(at, entries.length - 1);
  const current = entries[index];
  const handle = useStore(session.handle);

  const isOutside = (focused: HTMLElement) =>
    focused !== document.body && list.current?.parentElement?.contains(focused) === false;
  const back = () => showTab('quotations');
  const focusable = () => list.current ?? done.current;
  // Runs after the closing form has moved the focus, and attaching has moved the caret into the text.
  const regainFocus = () => focusAfterDialog(focusable);
  const accept = async (entry: FoundEntry) => {
    setAccepted((before) => new Set([...before, placeOf(entry)]));
    const error = await perform(async () => {
      const quoteId = await recordFound(session, entry);
      const focused = document.activeElement;
      tie(session, entry.span, quoteId);
      // Attaching moved the caret into the text. Who has gone on to something else stays there.
      if (focused instanceof HTMLElement && isOutside(focused)) focused.focus();
      else focusable()?.focus();
      const left = entries.length - 1;
      const { speaker } = entry;
      announce(speaker === null ? t('find.attached', { left }) : t('find.attachedTo', { speaker, left }));
    });
    if (error) setAccepted((before) => new Set([...before].filter((place) => place !== placeOf(entry))));
  };
  const act = (action: FindAction, entry: FoundEntry) => {
    if (isMove(action)) return setAt(moved(action, index, entries.length));
    switch (action) {
      case 'accept':
        return void accept(entry);
      case 'correct':
        return void perform(() => correctFound(session, entry)).finally(regainFocus);
      case 'dismiss':
        return void dismissFound(session, entry);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') back();
    const action = actionOf(findKeys, event);
    if (!action || !current) return;
    event.preventDefault();
    act(action, current);
  };

  // Forgotten once the text has the quotation, so that undoing the attachment lists the words again.
  useEffect(() => {
    const places = new Set((found ?? noEntries).map(placeOf));
    setAccepted((before) => new Set([...before].filter((place) => places.has(place))));
  }, [found]);
  useEffect(() => handle?.show(current?.span ?? null), [handle, current]);
  useEffect(() => () => session.handle.get()?.show(null), [session]);
  useEffect(() => session.scansAsked.set(session.scansAsked.get() + 1), [session]);
  // Takes the focus only when the list first appears, so that it does not interrupt a user who is writing.
  const isListed = entries.length > 0;
  useEffect(() => {
    // Behind the last words the next key of who went through them would otherwise be typed into the article.
    if (!isListed && document.activeElement === document.body) done.current?.focus();
    if (!isListed || isWalking.current) return;
    isWalking.current = true;
    list.current?.focus();
  }, [isListed]);

  return (
    <section className={styles.find} aria-label={t('find.label')}>
      <div className={styles.counts}>
        <IconButton label={t('find.back')} icon={IconArrowLeft} onPress={back} />
        <span>{found === null ? t('find.reading') : t('find.count', { count: entries.length })}</span>
        <div className={styles.action}>
          <AttachAll session={session} entries={entries} />
        </div>
      </div>
      {entries.length === 0 && found !== null ? (
        <EmptyState
          icon={IconQuote}
          title={t('find.none')}
          action={
            <Button ref={done} onPress={back}>
              {t('find.showAll')}
            </Button>
          }
        >
          {t('find.none.detail')}
        </EmptyState>
      ) : (
        <>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-label={t('find.list')}
            aria-activedescendant={current ? `${id}-${index}` : undefined}
            className={styles.found}
            onKeyDown={onKeyDown}
          >
            <FoundOptions id={id} entries={entries} index={index} onPick={setAt} />
          </div>
          {current && (
            <div className={styles.keys}>
              <Button size="small" tone="primary" onPress={() => act('accept', current)}>
                {withKey('find.accept')}
              </Button>
              <Button size="small" onPress={() => act('correct', current)}>
                {withKey('find.correct')}
              </Button>
              <Button size="small" onPress={() => act('dismiss', current)}>
                {withKey('find.dismiss')}
              </Button>
            </div>
          )}
        </>
      )}
      <DismissedWords session={session} onTakenBack={regainFocus} />
    </section>
  );
}

/** The label of a button with the key that does the same. */
const withKey = (label: 'find.accept' | 'find.correct' | 'find.dismiss'): ReactNode =>
  t.parts<ReactNode>(label, { k: (key) => <kbd key="key">{key}</kbd> });

const placeOf = ({ key, span }: FoundEntry): string => `${key}:${span.start}`;

/** Scare quotes are listed after what people said. */
const inWalkingOrder = (entries: readonly FoundEntry[]): FoundEntry[] => [
  ...entries.filter(({ isScare }) => !isScare),
  ...entries.filter(({ isScare }) => isScare),
];
