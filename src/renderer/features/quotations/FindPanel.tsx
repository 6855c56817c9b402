import { IconArrowLeft, IconQuote } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { announce } from '../../shell/announce';
import { showTab } from '../../shell/inspectorTab';
import { useStore } from '../../shell/store';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { AttachAll } from './AttachAll';
import { acceptFound, correctFound, dismissFound } from './actions';
import { FoundOptions } from './FoundOptions';
import { actionOf, type FindAction } from './findKeys';
import './quotations.css';
import { SetAside } from './SetAside';

const noEntries: FoundEntry[] = [];
/** Milliseconds in which a closing dialog has handed the focus on. */
const afterDialog = 100;

/** Walks through words without a record: one key accepts, the next corrects, the next dismisses. */
export function FindPanel({ session }: { session: ArticleSession }) {
  const found = useStore(session.found);
  /** Accepted, until the text has been read again. */
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isWalking = useRef(false);
  const id = useId();

  const entries = inWalkingOrder((found ?? noEntries).filter((entry) => !accepted.has(placeOf(entry))));
  const index = Math.min(at, entries.length - 1);
  const current = entries[index];
  const handle = useStore(session.handle);

  const back = () => showTab('quotations');
  // The form gives the focus back in its own time, and the attach put the caret into the text.
  const regainFocus = () => setTimeout(() => list.current?.focus(), afterDialog);
  const accept = async (entry: FoundEntry) => {
    setAccepted((before) => new Set([...before, placeOf(entry)]));
    try {
      await acceptFound(session, entry);
      // The attach put the caret into the text.
      list.current?.focus();
      announce(
        `Attached${entry.speaker === null ? '' : ` to ${entry.speaker}`}. ${entries.length - 1} left.`,
      );
    } catch (error) {
      setAccepted((before) => new Set([...before].filter((place) => place !== placeOf(entry))));
      toastError(error);
    }
  };
  const act = (action: FindAction, entry: FoundEntry) => {
    const last = entries.length - 1;
    switch (action) {
      case 'accept':
        return void accept(entry);
      case 'correct':
        return void correctFound(session, entry).catch(toastError).finally(regainFocus);
      case 'dismiss':
        return void dismissFound(session, entry);
      case 'next':
        return setAt(Math.min(index + 1, last));
      case 'previous':
        return setAt(Math.max(index - 1, 0));
      case 'first':
        return setAt(0);
      case 'last':
        return setAt(last);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') back();
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionOf(event.key);
    if (!action || !current) return;
    event.preventDefault();
    act(action, current);
  };

  // Remembered only until the text shows the tie: an undone attach brings the words back.
  useEffect(() => {
    const places = new Set((found ?? noEntries).map(placeOf));
    setAccepted((before) => new Set([...before].filter((place) => places.has(place))));
  }, [found]);
  useEffect(() => handle?.show(current?.span ?? null), [handle, current]);
  useEffect(() => () => session.handle.get()?.show(null), [session]);
  useEffect(() => session.scansAsked.set(session.scansAsked.get() + 1), [session]);
  // Once, when there is a list to walk: whoever has gone back to writing is left alone.
  const isListed = entries.length > 0;
  useEffect(() => {
    if (!isListed || isWalking.current) return;
    isWalking.current = true;
    list.current?.focus();
  }, [isListed]);

  return (
    <section className="quotation-find" aria-label="Find quotations">
      <div className="quotation-counts">
        <IconButton label="Back to all quotations" icon={IconArrowLeft} onPress={back} />
        <span>{found === null ? 'Reading the text…' : `${entries.length} found`}</span>
        <AttachAll session={session} entries={entries} />
      </div>
      {entries.length === 0 && found !== null ? (
        <EmptyState
          icon={IconQuote}
          title="Nothing left to attach"
          action={<Button onPress={back}>Show all quotations</Button>}
        >
          Every quotation of the text is tied to a record or was dismissed.
        </EmptyState>
      ) : (
        <>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-label="Words without a record"
            aria-activedescendant={current ? `${id}-${index}` : undefined}
            className="quotation-found"
            onKeyDown={onKeyDown}
          >
            <FoundOptions id={id} entries={entries} index={index} onPick={setAt} />
          </div>
          {current && (
            <div className="quotation-keys">
              <Button size="small" tone="primary" onPress={() => act('accept', current)}>
                Accept <kbd>Enter</kbd>
              </Button>
              <Button size="small" onPress={() => act('correct', current)}>
                Correct… <kbd>E</kbd>
              </Button>
              <Button size="small" onPress={() => act('dismiss', current)}>
                Dismiss <kbd>D</kbd>
              </Button>
            </div>
          )}
        </>
      )}
      <SetAside session={session} onTakenBack={regainFocus} />
    </section>
  );
}

const placeOf = ({ key, span }: FoundEntry): string => `${key}:${span.start}`;

/** Scare quotes apart, after what people said. */
const inWalkingOrder = (entries: readonly FoundEntry[]): FoundEntry[] => [
  ...entries.filter(({ isScare }) => !isScare),
  ...entries.filter(({ isScare }) => isScare),
];
