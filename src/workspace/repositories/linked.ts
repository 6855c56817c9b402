import type { DeepLink } from '../../core/model/deepLink';
import type { Connection } from '../db/database';

/** `$name` is an id, or a name that the record has or, for an article, had. A merged source leads to what it became. */
const queries: Record<DeepLink['kind'], string> = {
  article: `SELECT id FROM article WHERE id = $name OR slug = $name
    UNION ALL SELECT article_id FROM article_alias WHERE slug = $name LIMIT 1`,
  source:
    'SELECT coalesce(merged_into, id) AS id FROM source WHERE id = $name OR citation_key = $name LIMIT 1',
};

/** The id of the record that a link leads to; null where this workspace has none. */
export async function findLinked(db: Connection, { kind, name }: DeepLink): Promise<string | null> {
  const row = await db.get(queries[kind], { $name: name });
  return row ? String(row['id']) : null;
}
