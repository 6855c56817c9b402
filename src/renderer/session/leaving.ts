import type { Body } from '../../core/document/nodes';
import { toast } from '../shell/toast';
import { headlineOf } from '../ui/terms';
import type { ArticleSession } from './ArticleSession';
import { t } from './messages';
import { failure } from './saving';

/** Articles that were closed before their last changes were stored. */
const left = new Map<string, { session: ArticleSession; stored: Promise<void> }>();

const firstRetry = 1_000;
const lastRetry = 30_000;
/** How long opening an article waits for closed ones to be stored: it may show their headlines. */
const patience = 1_000;

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Stores the changes of an article that is no longer shown; tries again until it succeeds. */
export function leave(session: ArticleSession): void {
  const entry = { session, stored: store() };
  left.set(session.id, entry);
  const isWanted = () => left.get(session.id) === entry;
  void entry.stored.then(() => isWanted() && left.delete(session.id));

  async function store(): Promise<void> {
    for (let delay = firstRetry; ; delay = Math.min(lastRetry, 2 * delay)) {
      try {
        return await session.flush();
      } catch (error) {
        const { code, message } = failure(error);
        const headline = headlineOf(session.state.get().article);
        // The workspace was left: what is not in it is in a rescue file.
        if (code === 'not-a-workspace') return await session.rescue.now().catch(() => {});
        if (delay === firstRetry) toast(t('notSaved', { headline, reason: message }), 'bad');
        if (code === 'not-found') return;
        // The user is not there to choose: this text is stored, and the stored one is kept as a revision.
        if (code === 'conflict' && (await isKept(session))) return;
        await wait(delay);
        if (!isWanted()) return;
      }
    }
  }
}

const isKept = (session: ArticleSession): Promise<boolean> =>
  session.keepMine().then(
    () => true,
    () => false,
  );

/** The unsaved text of an article that is opened again; null if all of it is stored. */
export async function unsavedOf(id: string): Promise<Body | null> {
  if (notStored().length === 0) return null;
  await Promise.race([allStored(), wait(patience)]);
  return (
    notStored()
      .find((session) => session.id === id)
      ?.snapshot.get().body ?? null
  );
}

/** Another session takes over the article and its unsaved text: the closed one stores nothing more. */
export function handOver(id: string): void {
  left.get(id)?.session.retire();
  left.delete(id);
}

/** Closed articles of the open workspace that are not stored yet. */
export const notStored = (): ArticleSession[] =>
  [...left.values()].map(({ session }) => session).filter((session) => session.isOfOpenWorkspace);

/** Resolves once everything is stored. */
const allStored = async (): Promise<void> => {
  await Promise.all([...left.values()].map(({ stored }) => stored));
};
