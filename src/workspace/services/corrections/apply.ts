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
  const open = await listOpenCorrections(db, 'all');
  for (const articleId of new Set(keys.map((key) => key.articleId))) {
    const wanted = keys.filter((key) => key.articleId === articleId);
    const before = await getArticle(db, articleId);
    let { body } = before;
    for (const { kind, target } of wanted) {
      const stored = open.find(
        (one) => one.articleId === articleId && one.kind === kind && one.target === target,
      );
      const drawn = stored && (await drawCorrection(db, stored, body));
      if (!drawn) continue;
      body = drawn.body;
      const { facts, places, isPublic } = drawn.correction;
      if (!isPublic && facts.length === 0 && places.every(({ corrected }) => corrected !== null))
        done.settled.push({ articleId, kind, target });
    }
    const revision = await storeRevision(db, articleId, 'correction');
    if (!revision || !(await replaceBody(db, articleId, body))) continue;
    done.articles.push({ articleId, version: before.version + 1, revisionId: revision.id });
  }
  await settleCorrections(db, done.settled, true);
  return done;
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
