import type { RescueOffer } from '../../ipc/channels/rescue';
import { call } from '../api/client';
import { navigate } from '../shell/route';
import type { ArticleSession } from './ArticleSession';
import { currentSession, followCurrent } from './current';

/**
 * Puts rescued words into their article as one step, which undo takes back; the stored text is kept as a revision. The
 * file is removed only when they are stored.
 */
export async function putIn({ id, articleId }: RescueOffer): Promise<void> {
  const { body, meta } = await call('rescue.read', { id });
  await call('revisions.keep', { articleId });
  navigate({ view: 'article', id: articleId });
  const session = await opened(articleId);
  session.handle.get()?.setBody(body);
  if (Object.keys(meta).length > 0) session.editMeta(meta);
  await session.flush();
  await call('rescue.release', { id });
}

/** Resolves once the article's editor is on the screen. */
function opened(articleId: string): Promise<ArticleSession> {
  return new Promise((resolve) => {
    let stopEditor = () => {};
    const stop = followCurrent(look);
    look();

    function look(): void {
      stopEditor();
      const session = currentSession();
      if (session?.id !== articleId) return;
      const ready = () => {
        if (session.handle.get() === null) return;
        stop();
        stopEditor();
        resolve(session);
      };
      stopEditor = session.handle.subscribe(ready);
      ready();
    }
  });
}
