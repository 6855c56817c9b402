import { findBoilerplate } from '../../../core/document/boilerplate';
import type { Body } from '../../../core/document/nodes';
import {
  type Article,
  type ArticleMeta,
  type ArticleStatus,
  type ArticleSummary,
  articleStatuses,
} from '../../../core/model/article';
import type { BodySplice } from '../../../core/model/bodySplice';
import { StetError } from '../../../core/model/errors';
import { newId } from '../../../core/model/primitives';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { freeSlug, slugify } from '../../../core/model/slug';
import type { Connection, Database } from '../../db/database';
import { marks, now } from '../../db/rows';
import {
  type ArticleFilter,
  findBodyState,
  findSummary,
  insertArticle,
  listAliases,
  listArticles,
  moveSlug,
  setDeleted,
  slugTaken,
  updateMeta,
} from '../../repositories/articles';
import { readBody } from '../../repositories/blocks';
import { countFacets } from '../../repositories/facets';
import { listBacklinks, listRelated, replaceRelated } from '../../repositories/related';
import { storeRevision } from '../../repositories/revisions';
import { unindexRecord } from '../../repositories/search';
import { copyWaivers } from '../../repositories/waivers';
import { replaceBody, spliceBody } from './body';
import { refreshStale } from './refreshStale';
import { suggestRelated } from './suggestRelated';

export type Articles = ReturnType<typeof articleService>;

const gone = () =>
  new StetError('not-found', 'This article is not there any more: it may have been deleted.');

export interface NewArticle {
  meta: Partial<ArticleMeta>;
  body: Body;
  status?: ArticleStatus;
  publishedAt?: string | null;
  aliases?: string[];
}

export function articleService(db: Database) {
  return {
    async list(filter: ArticleFilter) {
      if (filter.text.trim() !== '') await refreshStale(db);
      return listArticles(db, filter);
    },
    facets: () => countFacets(db),
    get: (id: string) => db.transaction((connection) => getArticle(connection, id)),
    create: ({ headline }: { headline: string }) =>
      db.transaction((connection) => addArticle(connection, { meta: { headline }, body: [] })),
    add: (article: NewArticle) => db.transaction((connection) => addArticle(connection, article)),
    /** All of them or, where one is refused, none. */
    addAll: (articles: NewArticle[]) =>
      db.transaction(async (connection) => {
        const added = [];
        for (const article of articles) added.push(await insertWhole(connection, article));
        return added;
      }),
    duplicate: (id: string) => db.transaction((connection) => duplicateArticle(connection, id)),
    setMeta: (id: string, meta: Partial<ArticleMeta>) =>
      db.transaction((connection) => setMeta(connection, id, meta)),
    setStatus: (id: string, status: ArticleStatus) =>
      db.transaction((connection) => setStatus(connection, id, status)),

    /** Resolves after the commit. */
    saveBody: ({ id, version, splices }: { id: string; version: number; splices: BodySplice[] }) =>
      db.transaction(async (connection) => {
        const before = await findBodyState(connection, id);
        if (!before) throw gone();
        if (before.version !== version) {
          throw new StetError(
            'conflict',
            'The article was changed elsewhere since it was opened: reload it to go on.',
          );
        }
        const saved = await spliceBody(connection, id, splices, before);
        return { version: saved.version, words: saved.words, savedAt: saved.savedAt };
      }),

    setRelated: (id: string, related: RelatedPost[]) =>
      db.transaction((connection) => replaceRelated(connection, id, related)),
    backlinks: (id: string) => listBacklinks(db, id),
    async suggest(id: string, limit: number) {
      await refreshStale(db);
      return suggestRelated(db, id, limit);
    },

    /** Takes out the lines that look like the site's own; the text before is kept as a revision. Answers how many. */
    removeFurniture: (id: string) => db.transaction((connection) => removeFurniture(connection, id)),
    bin: (ids: string[]) => setDeleted(db, ids, now()),
    unbin: (ids: string[]) => setDeleted(db, ids, null),
    deleteForever: (ids: string[]) => db.transaction((connection) => deleteArticles(connection, ids)),
    refreshStale: () => refreshStale(db),
  };
}

/** Days that deleted articles stay in the bin. */
const binDays = 30;

/** When a workspace opens. Counted up to the last change, not up to now: a clock that runs ahead empties nothing. */
export async function purgeBin(db: Database): Promise<void> {
  const last = (await db.get('SELECT max(updated_at) AS at FROM article'))?.['at'] ?? 0;
  const now = Math.min(Date.now(), Date.parse(String(last)));
  const before = new Date(now - binDays * 86_400_000).toISOString();
  const rows = await db.all('SELECT id FROM article WHERE deleted_at < ?', [before]);
  if (rows.length > 0)
    await db.transaction((connection) =>
      deleteArticles(
        connection,
        rows.map((row) => String(row['id'])),
      ),
    );
}

async function deleteArticles(db: Connection, ids: string[]): Promise<void> {
  for (const id of ids) await unindexRecord(db, 'article', id);
  await db.run(`DELETE FROM article WHERE id IN (${marks(ids)})`, ids);
}

export async function getArticle(db: Connection, id: string): Promise<Article> {
  const summary = await findSummary(db, id);
  const state = await findBodyState(db, id);
  if (!summary || !state) throw gone();
  const moves = await db.all('SELECT status, at FROM status_move WHERE article_id = ? ORDER BY rowid', [id]);
  return {
    ...summary,
    version: state.version,
    body: await readBody(db, id, state.order, summary.headline || 'Untitled'),
    aliases: await listAliases(db, id),
    related: await listRelated(db, id),
    statusMoves: moves.flatMap((row) => {
      const status = articleStatuses.find((known) => known === row['status']);
      return status ? [{ status, at: String(row['at']) }] : [];
    }),
  };
}

async function addArticle(db: Connection, article: NewArticle): Promise<Article> {
  return getArticle(db, (await insertWhole(db, article)).id);
}

async function insertWhole(
  db: Connection,
  { meta, body, status, publishedAt, aliases }: NewArticle,
): Promise<Pick<ArticleSummary, 'id' | 'slug' | 'headline'>> {
  const id = newId();
  const at = now();
  const headline = meta.headline ?? '';
  const slug = await makeSlug(db, meta.slug ?? headline, id);
  await insertArticle(
    db,
    id,
    {
      headline,
      standfirst: meta.standfirst ?? '',
      slug,
      section: meta.section ?? '',
      tags: meta.tags ?? [],
      bylines: meta.bylines ?? [],
      language: meta.language ?? 'en-GB',
      citationStyle: meta.citationStyle ?? '',
    },
    at,
  );
  await replaceBody(db, id, body);
  for (const alias of aliases ?? []) {
    const old = await slugify(alias);
    if (!(await slugTaken(db, old, ''))) await moveSlug(db, id, old, '');
  }
  if (status && status !== 'draft') await moveStatus(db, id, status, publishedAt ?? at);
  return { id, slug, headline };
}

async function makeSlug(db: Connection, wanted: string, id: string): Promise<string> {
  const base = await slugify(wanted);
  const taken = await db.all(
    'SELECT slug FROM article WHERE slug GLOB ? UNION SELECT slug FROM article_alias WHERE slug GLOB ?',
    [`${base}*`, `${base}*`],
  );
  const slugs = new Set(taken.map((row) => String(row['slug'])));
  return (await slugTaken(db, base, id)) ? freeSlug(base, (slug) => slugs.has(slug)) : base;
}

async function setMeta(db: Connection, id: string, change: Partial<ArticleMeta>): Promise<ArticleSummary> {
  const before = await findSummary(db, id);
  if (!before) throw gone();
  const meta = { ...before, ...change };
  if (meta.slug !== before.slug) {
    if (await slugTaken(db, meta.slug, id)) {
      throw new StetError('conflict', `Another article has the slug “${meta.slug}”: choose a different one.`);
    }
    await moveSlug(db, id, before.slug, meta.slug);
  }
  await updateMeta(db, id, meta, now());
  return (await findSummary(db, id)) ?? before;
}

async function setStatus(db: Connection, id: string, status: ArticleStatus): Promise<ArticleSummary> {
  const before = await findSummary(db, id);
  if (!before) throw gone();
  if (before.status === status) return before;
  await storeRevision(db, id, 'status');
  await moveStatus(db, id, status, now());
  return (await findSummary(db, id)) ?? before;
}

/** The first day of publication stays, whatever moves come after. */
async function moveStatus(db: Connection, id: string, status: ArticleStatus, at: string): Promise<void> {
  const published = status === 'published' ? ', published_at = coalesce(published_at, $at)' : '';
  await db.run(`UPDATE article SET status = $status, updated_at = $now ${published} WHERE id = $id`, {
    $status: status,
    $now: now(),
    $id: id,
    ...(published ? { $at: at } : {}),
  });
  await db.run('INSERT INTO status_move (article_id, status, at) VALUES (?, ?, ?)', [id, status, at]);
}

async function removeFurniture(db: Connection, id: string): Promise<number> {
  const { body, headline } = await getArticle(db, id);
  const found = new Set(findBoilerplate(body, headline));
  if (found.size === 0) return 0;
  await storeRevision(db, id, 'import');
  await replaceBody(
    db,
    id,
    body.filter((_, index) => !found.has(index)),
  );
  return found.size;
}

async function duplicateArticle(db: Connection, id: string): Promise<Article> {
  const { headline, body, related, ...before } = await getArticle(db, id);
  const { standfirst, section, tags, bylines, language, citationStyle } = before;
  const copy = await addArticle(db, {
    meta: { headline: `${headline} (copy)`, standfirst, section, tags, bylines, language, citationStyle },
    body,
  });
  await replaceRelated(db, copy.id, related);
  await copyWaivers(db, id, copy.id);
  return { ...copy, related };
}
