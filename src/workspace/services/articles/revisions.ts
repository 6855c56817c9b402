import { published } from '../../../core/document/review';
import { StetError } from '../../../core/model/errors';
import type { Database } from '../../db/database';
import { findBodyState } from '../../repositories/articleBody';
import { readBody } from '../../repositories/blocks';
import { t } from '../../repositories/messages';
import {
  findRevision,
  insertRevision,
  listRevisions,
  renameRevision,
  storeRevision,
} from '../../repositories/revisions';
import { only, type Tasks } from '../../worker/tasks';
import { articleGone, getArticle } from './getArticle';

export function revisionService(db: Database, tasks: Tasks) {
  const bodyOf = (id: string) =>
    db.transaction(async (connection) => {
      const found = await findRevision(connection, id);
      if (!found) throw new StetError('not-found', t.message('gone.revision'));
      const { revision, order } = found;
      return readBody(connection, revision.articleId, order, revision.headline);
    });
  const storedText = (articleId: string) =>
    db.transaction(async (connection) => (await getArticle(connection, articleId)).body);

  return {
    list: (articleId: string) => listRevisions(db, articleId),
    body: bodyOf,
    /** A revision and another one, or the stored text. */
    async compare({ articleId, before, after }: { articleId: string; before: string; after: string | null }) {
      const older = await bodyOf(before);
      const newer = await (after === null ? storedText(articleId) : bodyOf(after));
      return only(tasks.compare({ name: articleId, before: published(older), after: published(newer) }));
    },
    create: (articleId: string, name = '') =>
      db.transaction(async (connection) => {
        const state = await findBodyState(connection, articleId);
        if (!state) throw articleGone();
        return insertRevision(connection, articleId, 'manual', state, name);
      }),
    rename: (id: string, name: string) =>
      db.transaction((connection) => renameRevision(connection, id, name)),
    /** Keeps the stored text before an older one replaces it in the window; null when there is none to keep. */
    keep: (articleId: string) =>
      db.transaction((connection) => storeRevision(connection, articleId, 'restore')),
  };
}
