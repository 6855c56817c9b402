import { dismissalKey } from '../../core/quotes/dismissed';
import type { EditorSnapshot } from '../../editor/api';
import { call } from '../api/client';
import { setList } from '../shell/store';
import { toastError } from '../shell/toast';
import type { ArticleSession } from './ArticleSession';
import { type FoundEntry, findUntied, isStillThere } from './found';
import { driftedRefs, tiedEntries } from './tied';

/**
 * Scanning 50,000 words for quotations takes 30 to 60 ms, so it never happens while the user types (the text is
 * reported once a second at most).
 */
const pause = 1_500;
const patience = 2_000;

/**
 * Keeps `session.tied` and `session.found` in step with text and records, and shows both in the text.
 * Returns the function that stops it.
 */
export function watchQuotations(session: ArticleSession): () => void {
  let read: FoundEntry[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;

  const showTied = () => {
    const tied = tiedEntries(session.snapshot.get(), (id) => session.quotes.get(id));
    setList(session.tied, tied);
    session.handle.get()?.showDrifted(driftedRefs(tied));
  };
  const showFound = () => {
    const dismissed = session.dismissed.get();
    const [found, setAside] = dismissed && read ? parted(read, dismissed) : [[], []];
    if (dismissed && read) setList(session.found, found);
    else session.found.set(null);
    setList(session.setAside, setAside);
    session.handle.get()?.showFound(found.filter(({ isScare }) => !isScare).map(({ span }) => span));
  };
  const scan = () => {
    if (!isDrawn(session.snapshot.get())) return;
    read = findUntied(session.snapshot.get());
    showFound();
  };
  const stopScan = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  const onText = () => {
    const snapshot = session.snapshot.get();
    showTied();
    stopScan();
    if (!isDrawn(snapshot)) return;
    read = read?.filter((entry) => isStillThere(entry, snapshot)) ?? null;
    showFound();
    timer = setTimeout(
      () => {
        idle = requestIdleCallback(scan, { timeout: patience });
      },
      read === null ? 300 : pause,
    );
  };

  const stops = [
    session.snapshot.subscribe(onText),
    session.quotes.subscribe(showTied),
    session.dismissed.subscribe(showFound),
    session.scansAsked.subscribe(scan),
    session.handle.subscribe(() => {
      showTied();
      showFound();
    }),
    stopScan,
  ];
  onText();
  void readDismissed(session);
  return () => {
    for (const stop of stops) stop();
  };
}

function parted(read: FoundEntry[], dismissed: ReadonlySet<string>): [FoundEntry[], FoundEntry[]] {
  const isDismissed = ({ words }: FoundEntry) => dismissed.has(dismissalKey(words));
  return [read.filter((entry) => !isDismissed(entry)), read.filter(isDismissed)];
}

async function readDismissed(session: ArticleSession): Promise<void> {
  try {
    session.dismissed.set(new Set(await call('articles.dismissals', { id: session.id })));
  } catch (error) {
    session.dismissed.set(new Set());
    toastError(error);
  }
}

/** Blocks have no keys until the editor's first snapshot. */
const isDrawn = ({ body, keys }: EditorSnapshot): boolean => keys.length === body.length;
