import type { Body } from '../../../core/document/nodes';
import { published } from '../../../core/document/review';
import {
  type Article,
  type ArticleMeta,
  type ArticleStatus,
  type ArticleSummary,
  emptyMeta,
  metaOf,
} from '../../../core/model/article';
import type { CommentThread } from '../../../core/model/comment';
import { newId } from '../../../core/model/newId';
import { freeSlug, slugify } from '../../../core/model/slug';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { insertArticle } from '../../repositories/articles';
import { insertThread } from '../../repositories/comments';
import { replaceRelated } from '../../repositories/related';
import { findSlugsFrom, moveSlug, slugTaken } from '../../repositories/slugs';
import { copyWaivers } from '../../repositories/waivers';
import { replaceBody } from './body';
import { getArticle } from './getArticle';
import { moveStatus } from './status';

export interface NewArticle {
  meta: Partial<ArticleMeta>;
  body: Body;
  status?: ArticleStatus;
  publishedAt?: string | null;
  aliases?: string[];
  /** The comments on its words. */
  threads?: CommentThread[];
}

export async function addArticle(db: Connection, article: NewArticle): Promise<Article> {
  return getArticle(db, (await insertWhole(db, article)).id);
}

/** All of them or, when one is refused, none: the caller gives the transaction. */
export async function addArticles(db: Connection, articles: NewArticle[]) {
  const added = [];
  for (const article of articles) added.push(await insertWhole(db, article));
  return added;
}

async function insertWhole(
  db: Connection,
  { meta, body, status, publishedAt, aliases, threads }: NewArticle,
): Promise<Pick<ArticleSummary, 'id' | 'slug' | 'headline'>> {
  const id = newId();
  const at = now();
  const headline = meta.headline ?? '';
  const slug = await makeSlug(db, meta.slug ?? headline, id);
  await insertArticle(db, id, { ...emptyMeta, ...meta, slug }, at);
  await replaceBody(db, id, body);
  for (const thread of threads ?? []) await insertThread(db, id, thread);
  for (const alias of aliases ?? []) {
    const old = await slugify(alias);
    if (!(await slugTaken(db, old, ''))) await moveSlug(db, id, old, '');
  }
  if (status && status !== 'draft') await moveStatus(db, id, status, publishedAt ?? at);
  return { id, slug, headline };
}

async function makeSlug(db: Connection, wanted: string, id: string): Promise<string> {
  const base = await slugify(wanted);
  if (!(await slugTaken(db, base, id))) return base;
  const taken = new Set(await findSlugsFrom(db, base));
  return freeSlug(base, (slug) => taken.has(slug));
}

export async function duplicateArticle(db: Connection, id: string): Promise<Article> {
  const { headline, body, related, ...before } = await getArticle(db, id);
  const { slug: _, ...meta } = metaOf({ ...before, headline: `${headline} (copy)` });
  // The dates and addresses are those of the first article alone.
  const own = { publishAt: '', modifiedAt: '', canonicalUrl: '', formerPaths: [] };
  // Comments and suggestions are about the first article.
  const copy = await addArticle(db, { meta: { ...meta, ...own }, body: published(body) });
  await replaceRelated(db, copy.id, related);
  await copyWaivers(db, id, copy.id);
  return { ...copy, related };
}
