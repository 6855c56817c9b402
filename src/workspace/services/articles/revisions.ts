import { StetError } from '../../../core/model/errors';
import type { Database } from '../../db/database';
import { findBodyState } from '../../repositories/articleBody';
import { readBody } from '../../repositories/blocks';
import { t } from '../../repositories/messages';
import { findRevision, insertRevision, listRevisions, storeRevision } from '../../repositories/revisions';
import { replaceBody } from './body';
import { articleGone, getArticle } from './getArticle';

export function revisionService(db: Database) {
  const read = async (connection: Parameters<typeof findRevision>[0], id: string) => {
    const found = await findRevision(connection, id);
    if (!found) throw new StetError('not-found', t.message('gone.revision'));
    const { revision, order } = found;
    return { revision, body: await readBody(connection, revision.articleId, order, revision.headline) };
  };

  return {
    list: (articleId: string) => listRevisions(db, articleId),
    body: (id: string) => db.transaction(async (connection) => (await read(connection, id)).body),
    create: (articleId: string) =>
      db.transaction(async (connection) => {
        const state = await findBodyState(connection, articleId);
        if (!state) throw articleGone();
        return insertRevision(connection, articleId, 'manual', state);
      }),
    restore: (id: string) =>
      db.transaction(async (connection) => {
        const { revision, body } = await read(connection, id);
        await storeRevision(connection, revision.articleId, 'restore');
        await replaceBody(connection, revision.articleId, body);
        return getArticle(connection, revision.articleId);
      }),
  };
}
