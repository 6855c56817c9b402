import type { CslItem } from '../../core/model/source';
import type { Connection } from '../db/database';
import { number } from '../db/rows';
import { toItem } from './sourceRows';

export interface SourceItem {
  id: string;
  key: string;
  item: CslItem;
}

/** All sources but confidential ones, by citation key. */
export async function listOpenItems(db: Connection): Promise<SourceItem[]> {
  const rows = await db.all(
    'SELECT id, citation_key, csl FROM source WHERE confidential = 0 AND merged_into IS NULL ORDER BY citation_key',
  );
  return rows.map((row) => ({
    id: String(row['id']),
    key: String(row['citation_key']),
    item: toItem(row['csl']),
  }));
}

const pageSize = 500;

/** All sources, some at a time. The item is null for a source that was merged. */
export async function* sourceItemPages(
  db: Connection,
): AsyncGenerator<{ id: string; key: string; item: CslItem | null }[]> {
  let last = 0;
  for (;;) {
    const rows = await db.all(
      'SELECT rowid, id, citation_key, csl, merged_into FROM source WHERE rowid > ? ORDER BY rowid LIMIT ?',
      [last, pageSize],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      id: String(row['id']),
      key: String(row['citation_key']),
      item: row['merged_into'] === null ? toItem(row['csl']) : null,
    }));
    last = number(rows.at(-1)?.['rowid']);
  }
}
