import { useEffect, useState } from 'react';
import { StetError } from '../../../../core/model/errors';
import { call, onEvent } from '../../../api/client';
import { Store, useStore } from '../../../app/store';
import { ArticleSession } from './ArticleSession';
import { allStored, handOver, leave, unsavedOf } from './leaving';

/** The article that the middle region shows: the inspector and the status line stand elsewhere on the screen. */
const current = new Store<ArticleSession | null>(null);

export const useCurrentSession = (): ArticleSession | null => useStore(current);
export const currentSession = current.get;

type Opening = { session: ArticleSession } | { error: StetError } | null;

/** Opens an article and keeps it stored: on blur, on hiding, and when another article takes its place. */
export function useArticleSession(id: string): Opening {
  const [opening, setOpening] = useState<Opening>(null);
  useEffect(() => {
    let isLeft = false;
    let session: ArticleSession | null = null;
    const open = async () => {
      const unsaved = await unsavedOf(id);
      const article = await call('articles.get', { id });
      if (isLeft) return;
      handOver(id);
      session = new ArticleSession(article, unsaved);
      current.set(session);
      setOpening({ session });
    };
    open().catch((error: unknown) => {
      if (!isLeft) setOpening({ error: asStetError(error) });
    });
    return () => {
      isLeft = true;
      setOpening(null);
      if (session === null) return;
      if (current.get() === session) current.set(null);
      leave(session);
    };
  }, [id]);
  return opening;
}

const asStetError = (error: unknown): StetError =>
  error instanceof StetError ? error : new StetError('internal', String(error));

const flush = (): Promise<void> => current.get()?.flush() ?? Promise.resolve();

/**
 * Stores what is typed when the window loses the user's eye, and answers main before it closes. To be called
 * once, by a component that lives as long as the workspace is open.
 */
export function useFlushing(): void {
  useEffect(() => {
    // A failure stands in the top bar already.
    const quietly = () => void flush().catch(() => {});
    const onHide = () => document.visibilityState === 'hidden' && quietly();
    window.addEventListener('blur', quietly);
    document.addEventListener('visibilitychange', onHide);
    const stops = [
      // No answer if it failed: main then asks whether to close all the same.
      onEvent('flush', () => {
        void Promise.all([flush(), allStored()]).then(
          () => call('app.flushed', undefined),
          () => {},
        );
      }),
      onEvent('changed', ({ topics }) => current.get()?.refreshRecords(topics)),
    ];
    return () => {
      window.removeEventListener('blur', quietly);
      document.removeEventListener('visibilitychange', onHide);
      for (const stop of stops) stop();
    };
  }, []);
}
