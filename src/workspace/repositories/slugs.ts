import type { Connection } from '../db/database';

export async function slugTaken(db: Connection, slug: string, exceptId: string): Promise<boolean> {
  const row = await db.get(
    `SELECT 1 AS taken FROM article WHERE slug = $slug AND id <> $id
     UNION ALL SELECT 1 FROM article_alias WHERE slug = $slug AND article_id <> $id`,
    { $slug: slug, $id: exceptId },
  );
  return row !== undefined;
}

export async function listAliases(db: Connection, id: string): Promise<string[]> {
  const rows = await db.all('SELECT slug FROM article_alias WHERE article_id = ? ORDER BY counter DESC', [
    id,
  ]);
  return rows.map((row) => String(row['slug']));
}

/** Keeps the old slug as an alias; a slug that is used again stops being one. */
export async function moveSlug(db: Connection, id: string, from: string, to: string): Promise<void> {
  await db.run('DELETE FROM article_alias WHERE slug = ?', [to]);
  await db.run(
    `INSERT OR REPLACE INTO article_alias (slug, article_id, counter)
     VALUES ($slug, $id, (SELECT coalesce(max(counter), 0) + 1 FROM article_alias WHERE article_id = $id))`,
    { $slug: from, $id: id },
  );
}

/** Slugs and aliases that begin with these characters. */
export async function findSlugsFrom(db: Connection, start: string): Promise<string[]> {
  const rows = await db.all(
    'SELECT slug FROM article WHERE slug GLOB $start UNION SELECT slug FROM article_alias WHERE slug GLOB $start',
    { $start: `${start}*` },
  );
  return rows.map((row) => String(row['slug']));
}
