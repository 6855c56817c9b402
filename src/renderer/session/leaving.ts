import type { Body } from '../../core/document/nodes';
import { toast } from '../shell/toast';
import type { ArticleSession } from './ArticleSession';
import { failure } from './saving';

/** Articles that were left before their last words were on disk. */
const left = new Map<string, { session: ArticleSession; stored: Promise<void> }>();

const firstRetry = 1_000;
const lastRetry = 30_000;
/** How long an article that is opened waits for the last words of those that were left: it may name them by their headlines. */
const patience = 1_000;

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Stores what was typed in an article that is no longer on the screen, for as long as it takes. */
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
        const name = session.state.get().article.headline || 'Untitled';
        if (delay === firstRetry) toast(`“${name}” is not saved: ${message}`, 'bad');
        if (code === 'not-found') return;
        // Nobody is there to choose: the text goes on top, what stood there stays as a revision.
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

/** What an article still holds unsaved when it is opened again; null: all of it is on disk. */
export async function unsavedOf(id: string): Promise<Body | null> {
  if (left.size === 0) return null;
  await Promise.race([allStored(), wait(patience)]);
  return left.get(id)?.session.snapshot.get().body ?? null;
}

/** Another session shows the article and what was unsaved of it: the one that was left stores nothing more. */
export function handOver(id: string): void {
  left.get(id)?.session.retire();
  left.delete(id);
}

/** Resolves once nothing is left unsaved. */
export const allStored = async (): Promise<void> => {
  await Promise.all([...left.values()].map(({ stored }) => stored));
};
