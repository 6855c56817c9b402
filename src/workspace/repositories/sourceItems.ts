import type { CslItem } from '../../core/model/source';
import type { Connection } from '../db/database';
import { number } from '../db/rows';
import { reasonOf } from '../disk/plainError';
import { sourceColumns, toItem, toSource } from './sourceRows';

export interface SourceItem {
  id: string;
  key: string;
  item: CslItem;
}

/** A source that cannot be exported, and why. */
interface LeftOutSource {
  id: string;
  key: string;
  error: string;
}

/** All sources that may be named, by citation key; for one that is damaged, the error. */
export async function listOpenItems(db: Connection): Promise<(SourceItem | LeftOutSource)[]> {
  const rows = await db.all(
    `SELECT ${sourceColumns} FROM source s
      WHERE withheld = 0 AND merged_into IS NULL ORDER BY citation_key`,
  );
  return rows.map((row) => {
    const [id, key] = [String(row['id']), String(row['citation_key'])];
    try {
      return { id, key, item: toSource(row).csl };
    } catch (error) {
      return { id, key, error: reasonOf('sources', error) };
    }
  });
}

export const isLeftOut = (source: SourceItem | LeftOutSource): source is LeftOutSource => 'error' in source;

const pageSize = 500;

/** A source as an import compares it. */
interface StoredItem {
  /** Its own id or, when it was merged, the survivor's. */
  id: string;
  key: string;
  /** Null for one that must not be named, which is compared with nothing, and for one that is damaged. */
  item: CslItem | null;
}

/** All sources, merged ones too, some at a time. */
export async function* sourceItemPages(db: Connection): AsyncGenerator<StoredItem[]> {
  let last = 0;
  for (;;) {
    const rows = await db.all(
      `SELECT s.rowid, coalesce(s.merged_into, s.id) AS id, s.citation_key,
          CASE WHEN s.withheld = 0 AND coalesce(into_.withheld, 0) = 0 THEN s.csl END AS csl
        FROM source s LEFT JOIN source into_ ON into_.id = s.merged_into
       WHERE s.rowid > ? ORDER BY s.rowid LIMIT ?`,
      [last, pageSize],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      id: String(row['id']),
      key: String(row['citation_key']),
      item: row['csl'] === null ? null : undamaged(row['csl']),
    }));
    last = number(rows.at(-1)?.['rowid']);
  }
}

function undamaged(csl: unknown): CslItem | null {
  try {
    return toItem(csl);
  } catch {
    return null;
  }
}
