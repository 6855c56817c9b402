import type { EditorHandle } from '../../editor/api';
import { callsOfOpening, onEvent } from '../api/client';
import type { ArticleSession } from './ArticleSession';

/** Milliseconds: a crash loses this much of the way, and no key waits for it. */
const every = 3_000;

/** The openings whose place was put back: only the first article that is shown is where one was. */
const returned = new Set<string>();

/** What a user does in the window; who clicks or types is somewhere already. */
const acts = ['pointerdown', 'keydown', 'beforeinput', 'wheel'] as const;

/** Notes where the user is in the article; at the first article of an opening, goes there first. */
export function watchPlace(session: ArticleSession, handle: EditorHandle): () => void {
  const { call, opening } = callsOfOpening();
  let noted = '';
  const note = () => {
    const place = handle.place();
    const text = JSON.stringify(place);
    if (place === null || text === noted) return;
    noted = text;
    // Lost with the settings of the machine at worst.
    void call('place.set', { articleId: session.id, ...place }).catch(() => {});
  };

  let hasActed = false;
  const onAct = () => {
    hasActed = true;
  };

  async function goBack(): Promise<void> {
    if (returned.has(opening)) return;
    returned.add(opening);
    const place = await call('place.get', undefined);
    const isHere = place?.articleId === session.id && session.handle.get() === handle;
    if (isHere && !hasActed) handle.goTo(place);
  }

  for (const act of acts) window.addEventListener(act, onAct, { capture: true, once: true });

  void goBack().catch(() => {});
  const timer = setInterval(note, every);
  // Main closes the window without telling the page more.
  const stop = onEvent('flush', note);
  window.addEventListener('blur', note);
  return () => {
    note();
    stop();
    clearInterval(timer);
    window.removeEventListener('blur', note);
    for (const act of acts) window.removeEventListener(act, onAct, { capture: true });
  };
}
