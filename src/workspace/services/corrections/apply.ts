import { append } from '../../../core/append';
import type { Body } from '../../../core/document/nodes';
import type { Article } from '../../../core/model/article';
import type { AppliedCorrections, CorrectionKey } from '../../../core/model/correction';
import type { Connection } from '../../db/database';
import { findBodyState } from '../../repositories/articleBody';
import { readBody } from '../../repositories/blocks';
import { listOpenCorrections, settleCorrections } from '../../repositories/corrections';
import { findRevision, storeRevision } from '../../repositories/revisions';
import { replaceBody } from '../articles/body';
import { getArticle } from '../articles/getArticle';
import { drawCorrection } from './list';

/**
 * Changes the quoted words of articles to what their records say now, where that is clear; a revision keeps each text
 * as it was. A correction that leaves nothing to look at is settled.
 */
export async function applyCorrections(
  db: Connection,
  keys: readonly CorrectionKey[],
): Promise<AppliedCorrections> {
  const done: AppliedCorrections = { articles: [], settled: [] };
  for (const articleId of new Set(keys.map((key) => key.articleId))) {
    const before = await getArticle(db, articleId);
    const { body, settled } = await correctedArticle(db, before, keys);
    append(done.settled, settled);
    append(done.articles, await replaceByCorrection(db, before, body));
  }
  await settleCorrections(db, done.settled, true);
  return done;
}

/** An article's body after some of its open corrections, and those that leave nothing to look at. */
export async function correctedArticle(
  db: Connection,
  article: Pick<Article, 'id' | 'body'>,
  keys: readonly CorrectionKey[],
): Promise<{ body: Body; settled: CorrectionKey[] }> {
  const settled: CorrectionKey[] = [];
  let { body } = article;
  for (const stored of await listOpenCorrections(db, 'all')) {
    const key = keys.find((one) => isOf(stored, one));
    const drawn = key && stored.articleId === article.id && (await drawCorrection(db, stored, body));
    if (!drawn) continue;
    body = drawn.body;
    const { facts, places, isPublic } = drawn.correction;
    if (!isPublic && facts.length === 0 && places.every(({ corrected }) => corrected !== null))
      settled.push({ articleId: article.id, kind: stored.kind, target: stored.target });
  }
  return { body, settled };
}

const isOf = (stored: CorrectionKey, key: CorrectionKey): boolean =>
  stored.articleId === key.articleId && stored.kind === key.kind && stored.target === key.target;

/** Stores a corrected body after a revision of the text as it was; what `undoCorrections` takes, nothing if it is the same. */
export async function replaceByCorrection(
  db: Connection,
  { id: articleId, version }: Pick<Article, 'id' | 'version'>,
  body: Body,
): Promise<AppliedCorrections['articles']> {
  const revision = await storeRevision(db, articleId, 'correction');
  const isReplaced = await replaceBody(db, articleId, body);
  return revision && isReplaced ? [{ articleId, version: version + 1, revisionId: revision.id }] : [];
}

/** Takes an update back; returns how many articles have been changed since, and stay as they are. */
export async function undoCorrections(
  db: Connection,
  { articles, settled }: AppliedCorrections,
): Promise<number> {
  const left = new Set<string>();
  for (const { articleId, version, revisionId } of articles) {
    const state = await findBodyState(db, articleId);
    const found = await findRevision(db, revisionId);
    if (state?.version !== version || found?.revision.articleId !== articleId) {
      left.add(articleId);
      continue;
    }
    const body = await readBody(db, articleId, found.order, found.revision.headline);
    await storeRevision(db, articleId, 'restore');
    await replaceBody(db, articleId, body);
  }
  await settleCorrections(
    db,
    settled.filter(({ articleId }) => !left.has(articleId)),
    false,
  );
  return left.size;
}
