import { emptyMeta } from '../../core/model/article';
import { freeSlug, slugify } from '../../core/model/slug';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { insertArticle } from '../repositories/articles';
import { ordersOf } from '../repositories/revisionOrder';
import { findSlugsFrom } from '../repositories/slugs';

/**
 * Makes the articles again whose own rows are lost while some of their revisions can be read, with the headline and the
 * text of the last one. Returns their rows, as a sound database would have them.
 */
export async function rebuildArticles(
  db: Connection,
  known: readonly Row[],
  revisions: readonly Row[],
): Promise<Row[]> {
  const there = new Set(known.map(({ id }) => String(id)));
  const lost = new Map<string, Row[]>();
  for (const row of revisions) {
    const id = String(row['article_id']);
    if (there.has(id)) continue;
    const rows = lost.get(id) ?? [];
    rows.push(row);
    lost.set(id, rows);
  }
  const rebuilt: Row[] = [];
  for (const [id, rows] of lost) {
    const orders = ordersOf(rows);
    const newest = rows
      .filter((row) => orders.has(number(row['counter'])))
      .reduce<Row | null>(
        (last, row) => (number(row['counter']) > number(last?.['counter'] ?? 0) ? row : last),
        null,
      );
    if (newest === null) continue;
    const headline = String(newest['headline']);
    await insertArticle(
      db,
      id,
      { ...emptyMeta, headline, slug: await slugFor(db, headline) },
      String(newest['at']),
    );
    rebuilt.push({ id, headline, block_order: JSON.stringify(orders.get(number(newest['counter']))) });
  }
  return rebuilt;
}

async function slugFor(db: Connection, headline: string): Promise<string> {
  const base = await slugify(headline);
  const taken = new Set(await findSlugsFrom(db, base));
  return taken.has(base) ? freeSlug(base, (slug) => taken.has(slug)) : base;
}
