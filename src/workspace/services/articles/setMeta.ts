import type { ArticleMeta, ArticleSummary } from '../../../core/model/article';
import { StetError } from '../../../core/model/errors';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { findSummary } from '../../repositories/articleList';
import { updateMeta } from '../../repositories/articles';
import { t } from '../../repositories/messages';
import { moveSlug, slugTaken } from '../../repositories/slugs';
import { articleGone } from './getArticle';

/** Throws `conflict` for a slug that is taken, `invalid-input` for other front matter that is no YAML mapping. */
export async function setMeta(
  db: Connection,
  id: string,
  change: Partial<ArticleMeta>,
): Promise<ArticleSummary> {
  const before = await findSummary(db, id);
  if (!before) throw articleGone();
  const meta = { ...before, ...change };
  if (change.otherFrontMatter !== undefined) {
    // YAML is large, and a headline needs none of it.
    const { otherNodes } = await import('../../../core/markdown/otherFrontMatter');
    otherNodes(change.otherFrontMatter);
  }
  if (meta.slug !== before.slug) {
    if (await slugTaken(db, meta.slug, id)) {
      throw new StetError('conflict', t.message('article.slugTaken', { slug: meta.slug }));
    }
    await moveSlug(db, id, before.slug, meta.slug);
  }
  await updateMeta(db, id, meta, now());
  return (await findSummary(db, id)) ?? before;
}
