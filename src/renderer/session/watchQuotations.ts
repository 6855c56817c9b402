import { replaceEqualDeep } from '@tanstack/react-query';
import { plainText } from '../../core/document/text';
import { StetError } from '../../core/model/errors';
import { dismissalKey } from '../../core/quotes/dismissed';
import type { EditorSnapshot } from '../../editor/api';
import { call } from '../api/client';
import { onStale } from '../api/query';
import { setList } from '../shell/store';
import { toast, toastError } from '../shell/toast';
import type { ArticleSession } from './ArticleSession';
import { scans } from './aside';
import { type FoundEntry, stillThere, untied } from './found';
import { t } from './messages';
import { marksOf, tiedEntries } from './tied';

/** The text is reported once a second at most, and read for quotations in another thread when it has come to rest. */
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
    const now = tiedEntries(session.snapshot.get(), (id) => session.quotes.get(id), session.language);
    // Words typed behind a quotation change its block but not its entry: then nothing of the list is drawn again.
    const tied = replaceEqualDeep(session.tied.get(), now);
    setList(session.tied, tied);
    session.handle.get()?.showMarks(marksOf(tied));
  };
  const showFound = () => {
    const dismissed = session.dismissed.get();
    const [found, setAside] = dismissed && read ? parted(read, dismissed) : [[], []];
    if (dismissed && read) setList(session.found, found);
    else session.found.set(null);
    setList(session.setAside, setAside);
    session.handle.get()?.showFound(found.filter(({ isScare }) => !isScare).map(({ span }) => span));
  };
  let running: AbortController | null = null;
  /** Always the whole text, because “she added” can refer to a speaker of the paragraph before. */
  const scan = async () => {
    const snapshot = session.snapshot.get();
    if (!isDrawn(snapshot)) return;
    running?.abort();
    const mine = new AbortController();
    running = mine;
    try {
      const all = await scans.run('scan', { text: plainText(snapshot.body).text }, mine.signal);
      if (mine.signal.aborted) return;
      read = replaceEqualDeep(read, stillThere(untied(snapshot, all), session.snapshot.get()));
    } catch (error) {
      if (mine.signal.aborted) return;
      read = [];
      if (error instanceof StetError && error.code === 'timeout') toast(t('scan.tooLong'), 'bad');
      else toastError(error);
    }
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
    read = read && stillThere(read, snapshot);
    showFound();
    timer = setTimeout(
      () => {
        idle = requestIdleCallback(() => void scan(), { timeout: patience });
      },
      read === null ? 300 : pause,
    );
  };

  const stops = [
    session.snapshot.subscribe(onText),
    session.quotes.subscribe(showTied),
    session.dismissed.subscribe(showFound),
    session.scansAsked.subscribe(() => void scan()),
    session.handle.subscribe(() => {
      showTied();
      showFound();
    }),
    // Waived as a finding of a check.
    onStale(['articles.dismissals'], () => void readDismissed(session)),
    stopScan,
    () => running?.abort(),
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
