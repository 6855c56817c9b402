import { StetError } from '../../core/model/errors';
import { call } from '../api/client';
import { perform } from '../shell/perform';
import { toast } from '../shell/toast';
import { term } from '../ui/terms';
import type { ArticleSession } from './ArticleSession';
import { currentSession } from './current';
import { t } from './messages';

/**
 * Puts a revision's text into the open editor as one step, which undo takes back. The present text is kept as a
 * revision first.
 */
export async function restoreRevision(session: ArticleSession, revisionId: string): Promise<void> {
  const handle = session.handle.get();
  if (handle === null || currentSession() !== session) {
    throw new StetError('not-found', t.message('restore.notOpen'));
  }
  await session.flush();
  const body = await call('revisions.body', { id: revisionId });
  const kept = await call('revisions.keep', { articleId: session.id });
  handle.setBody(body);
  await session.flush();
  const takeBack = kept && {
    label: term('undo'),
    run: () => void perform(() => restoreRevision(session, kept.id)),
  };
  toast(t('restored'), 'ok', takeBack ?? undefined);
}
