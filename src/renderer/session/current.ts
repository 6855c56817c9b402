import { useEffect, useState } from 'react';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import type { Output } from '../../ipc/contract';
import { call, onEvent } from '../api/client';
import { registerHolder } from '../shell/flush';
import { Store, useStore } from '../shell/store';
import { ArticleSession } from './ArticleSession';
import { followStored } from './follow';
import { handOver, leave, notStored, unsavedOf } from './leaving';

/** The article that is shown; the inspector and the status line show parts of it too. */
const current = new Store<ArticleSession | null>(null);

export const useCurrentSession = (): ArticleSession | null => useStore(current);
export const currentSession = current.get;
export const followCurrent = current.subscribe;

/** An article that was asked for before its screen was there. */
let ahead: { id: string; article: Promise<Output<'articles.get'>> } | null = null;

/** Null: no article opens next. */
export function readAhead(id: string | null): void {
  ahead = id === null ? null : { id, article: call('articles.get', { id }) };
  // Who opens the article is told.
  ahead?.article.catch(() => undefined);
}

/** Once: what is read later is as it is stored then. */
function readArticle(id: string): Promise<Output<'articles.get'>> {
  const read = ahead?.id === id ? ahead.article : call('articles.get', { id });
  ahead = null;
  return read;
}

type Opening = { session: ArticleSession } | { error: StetError } | null;

/** Opens an article, and stores it when another is opened. */
export function useArticleSession(id: string): Opening {
  const [opening, setOpening] = useState<Opening>(null);
  useEffect(() => {
    let isLeft = false;
    let session: ArticleSession | null = null;
    const open = async () => {
      const unsaved = await unsavedOf(id);
      const article = await readArticle(id);
      if (isLeft) return;
      handOver(id);
      session = new ArticleSession(article, unsaved);
      current.set(session);
      setOpening({ session });
    };
    open().catch((error: unknown) => {
      if (!isLeft) setOpening({ error: asStetError(error) });
    });
    const stops = [
      onEvent('changed', ({ channels }) => session?.refreshRecords(channels)),
      onEvent('others', () => session && void followStored(session)),
    ];
    return () => {
      isLeft = true;
      for (const stop of stops) stop();
      setOpening(null);
      if (session === null) return;
      if (current.get() === session) current.set(null);
      leave(session);
    };
  }, [id]);
  return opening;
}

const asStetError = (error: unknown): StetError =>
  error instanceof StetError ? error : new StetError('internal', verbatim(String(error)));

/** Every article whose words may not be on disk: the open one, and closed ones. */
function held(): ArticleSession[] {
  const open = current.get();
  return open === null ? notStored() : [open, ...notStored()];
}

/** Rescue files of articles that are in the window: it stores them itself. */
export const ownRescueIds = (): ReadonlySet<string> => new Set(held().map(({ rescue }) => rescue.id));

registerHolder({
  isUnsaved: () => held().some((session) => session.isUnsaved),
  trouble: () => {
    const failed = held().map((session) => session.state.get().saving);
    return failed.find((saving) => saving.kind === 'failed')?.message ?? null;
  },
  store: () => Promise.all(held().map((session) => session.flush())),
  rescue: () =>
    Promise.all(
      held()
        .filter((session) => session.isUnsaved)
        .map((session) => session.rescue.now()),
    ),
});
