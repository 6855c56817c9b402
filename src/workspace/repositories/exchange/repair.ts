import type { Sha256 } from '../../../core/model/primitives';
import type { Connection } from '../../db/database';
import { number, strings } from '../../db/rows';
import { type Table, tables } from './tables';

/** What was wrong with a row that pointed to a record which is not there. */
export interface Loose {
  table: string;
  /** The values of the row's key. */
  key: string;
  column: string;
  /** True: the row is gone, as it cannot be without that record; false: it points to nothing now. */
  isRemoved: boolean;
}

/** Lets go of records that are not there: an optional reference becomes empty, any other row is removed. */
export async function releaseLoose(db: Connection): Promise<Loose[]> {
  const found: Loose[] = [];
  for (const table of tables) {
    const references = await db.all(
      `SELECT f."table" AS parent, f."from" AS "column", i."notnull" AS is_needed
         FROM pragma_foreign_key_list(?) f JOIN pragma_table_info(?) i ON i.name = f."from"`,
      [table.name, table.name],
    );
    for (const reference of references) {
      const column = String(reference['column']);
      const parent: Table | undefined = tables.find(({ name }) => name === reference['parent']);
      if (!parent) continue;
      const isRemoved = number(reference['is_needed']) === 1 || isInKey(table, column);
      const where = `${column} IS NOT NULL AND ${column} NOT IN (SELECT ${parent.key[0]} FROM ${parent.name})`;
      const key = `concat_ws(' ', ${table.key.join(', ')}) AS key`;
      const rows = await db.all(
        isRemoved
          ? `DELETE FROM ${table.name} WHERE ${where} RETURNING ${key}`
          : `UPDATE ${table.name} SET ${column} = NULL WHERE ${where} RETURNING ${key}`,
      );
      for (const row of rows) found.push({ table: table.name, key: String(row['key']), column, isRemoved });
    }
  }
  return found;
}

const isInKey = (table: Table, column: string): boolean => table.key.includes(column);

export interface Incomplete {
  id: string;
  articleId: string;
  headline: string;
  order: Sha256[];
  missing: Sha256[];
}

/** Articles, or revisions, that name blocks which are not there. */
export async function findIncomplete(db: Connection, of: 'article' | 'revision'): Promise<Incomplete[]> {
  const article = of === 'article' ? 'id' : 'article_id';
  const rows = await db.all(
    `SELECT o.id, o.${article} AS article_id, o.headline, o.block_order, json_group_array(e.value) AS missing
       FROM ${of} o, json_each(o.block_order) e
      WHERE NOT EXISTS (SELECT 1 FROM block b WHERE b.article_id = o.${article} AND b.sha256 = e.value)
      GROUP BY o.id`,
  );
  return rows.map((row) => ({
    id: String(row['id']),
    articleId: String(row['article_id']),
    headline: String(row['headline']),
    order: strings(row['block_order']),
    missing: strings(row['missing']),
  }));
}

export async function writeOrder(
  db: Connection,
  of: 'article' | 'revision',
  id: string,
  order: Sha256[],
): Promise<void> {
  await db.run(`UPDATE ${of} SET block_order = ? WHERE id = ?`, [JSON.stringify(order), id]);
}
