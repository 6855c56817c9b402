import type { Body } from '../../../core/document/nodes';
import type { ArticleMeta, ArticleStatus, ArticleSummary } from '../../../core/model/article';
import type { CommentThread } from '../../../core/model/comment';
import { noRecords } from '../../../core/model/evidence';
import type { TakenProposal } from '../../../core/model/importing';
import type { LeftOutContent } from '../../../core/model/ledger';
import type { RelatedPost } from '../../../core/model/relatedPost';
import type { Database } from '../../db/database';
import { type ArticleFilter, listArticles } from '../../repositories/articleList';
import { takeFromBin } from '../../repositories/bin';
import { countOpenByArticle, deleteThread, insertThread, listThreads } from '../../repositories/comments';
import { wordsWrittenOn } from '../../repositories/dayStarts';
import { countFacets } from '../../repositories/facets';
import { listBacklinks, replaceRelated } from '../../repositories/related';
import { storeRevision } from '../../repositories/revisions';
import { addArticle, addArticles, duplicateArticle, type NewArticle } from './addArticle';
import { bin, deleteForever } from './bin';
import { type BodySave, replaceBody, saveBody } from './body';
import { countAllEvidence } from './countAllEvidence';
import { createArticle, type NewBlank } from './createArticle';
import { localDay } from './day';
import { getArticle } from './getArticle';
import { refreshStale } from './refreshStale';
import { setMeta } from './setMeta';
import { setStatus } from './status';
import { takeBack } from './takeBack';
import { takeProposals } from './takeProposals';

export type Articles = ReturnType<typeof articleService>;

interface Gate {
  /** Throws for a status that the article is not ready for. */
  assertReadyFor(articleId: string, status: ArticleStatus): Promise<void>;
}

export function articleService(db: Database, { assertReadyFor }: Gate) {
  return {
    async list(filter: ArticleFilter) {
      if (filter.text.trim() !== '') await refreshStale(db);
      const { items, total } = await listArticles(db, filter);
      const ids = items.map(({ id }) => id);
      const evidence = await countAllEvidence(db, ids);
      const openThreads = await countOpenByArticle(db, ids);
      return {
        items: items.map((item) => ({
          ...item,
          evidence: evidence.get(item.id) ?? noRecords,
          openThreads: openThreads.get(item.id) ?? 0,
        })),
        total,
      };
    },
    facets: () => countFacets(db),
    writtenToday: async () => ({ words: await wordsWrittenOn(db, localDay(new Date())) }),
    get: (id: string) => db.transaction((connection) => getArticle(connection, id)),
    create: (wanted: NewBlank) => db.transaction((connection) => createArticle(connection, wanted)),
    add: (article: NewArticle) => db.transaction((connection) => addArticle(connection, article)),
    /** All of them or, when one is refused, none. */
    addAll: (articles: NewArticle[]) => db.transaction((connection) => addArticles(connection, articles)),
    duplicate: (id: string) => db.transaction((connection) => duplicateArticle(connection, id)),
    setMeta: (id: string, meta: Partial<ArticleMeta>) =>
      db.transaction((connection) => setMeta(connection, id, meta)),
    async setStatus(id: string, status: ArticleStatus): Promise<ArticleSummary> {
      await assertReadyFor(id, status);
      return db.transaction((connection) => setStatus(connection, id, status));
    },

    /** Resolves after the commit. */
    saveBody: (save: BodySave) => db.transaction((connection) => saveBody(connection, save)),

    setRelated: (id: string, related: RelatedPost[]) =>
      db.transaction((connection) => replaceRelated(connection, id, related)),
    backlinks: (id: string) => listBacklinks(db, id),

    takeProposals: (id: string, proposals: TakenProposal[]) =>
      db.transaction((connection) => takeProposals(connection, id, proposals)),
    takeBack: (id: string, leftOut: LeftOutContent) =>
      db.transaction((connection) => takeBack(connection, id, leftOut)),
    /** The text of an import that is read in another way; a revision keeps the one before. */
    replaceText: (id: string, body: Body, threads: CommentThread[]) =>
      db.transaction(async (connection) => {
        await storeRevision(connection, id, 'import');
        await replaceBody(connection, id, body);
        // Comments on the text before are of no use for this one, whose words name their own.
        for (const thread of await listThreads(connection, id)) await deleteThread(connection, thread.id);
        for (const thread of threads) await insertThread(connection, id, thread);
      }),
    bin: (ids: string[]) => bin(db, ids),
    unbin: (ids: string[]) => takeFromBin(db, ids),
    deleteForever: (ids: string[]) => db.transaction((connection) => deleteForever(connection, ids)),
    refreshStale: () => refreshStale(db),
  };
}
