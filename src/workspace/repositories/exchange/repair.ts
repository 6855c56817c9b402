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

/** An article whose text lacks some of its blocks. */
export interface Incomplete {
  id: string;
  headline: string;
  order: Sha256[];
  missing: Sha256[];
}

export async function findIncomplete(db: Connection): Promise<Incomplete[]> {
  const rows = await db.all(
    `SELECT a.id, a.headline, a.block_order, json_group_array(e.value) AS missing
       FROM article a, json_each(a.block_order) e
      WHERE NOT EXISTS (SELECT 1 FROM block b WHERE b.article_id = a.id AND b.sha256 = e.value)
      GROUP BY a.id`,
  );
  return rows.map((row) => ({
    id: String(row['id']),
    headline: String(row['headline']),
    order: strings(row['block_order']),
    missing: strings(row['missing']),
  }));
}

/** With the number of words of these blocks. */
export async function writeOrder(db: Connection, id: string, order: Sha256[]): Promise<void> {
  await db.run(
    `UPDATE article SET block_order = $order, words = (
       SELECT coalesce(sum(block.words), 0) FROM json_each($order) AS hash
         JOIN block ON block.article_id = $id AND block.sha256 = hash.value) WHERE id = $id`,
    { $id: id, $order: JSON.stringify(order) },
  );
}
