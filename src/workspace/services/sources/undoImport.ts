import type { CslItem } from '../../../core/model/source';
import type { Database } from '../../db/database';
import { type ImportedSources, takeSourceImport } from '../../repositories/sourceImports';
import { deleteUnusedSources, findSources, writeSource } from '../../repositories/sources';

const deletedAtOnce = 500;

/** Undoes a finished import; returns how many of its sources stay because they are quoted, cited or merged. */
export async function undoImport(db: Database, id: string): Promise<{ stayed: number }> {
  const done = await db.transaction((connection) => takeSourceImport(connection, id));
  return { stayed: await undoImported(db, done) };
}

/** Each step is a short transaction, so that saves can run in between. Returns how many sources stay. */
export async function undoImported(db: Database, { added, filled }: ImportedSources): Promise<number> {
  let stayed = 0;
  for (let from = 0; from < added.length; from += deletedAtOnce) {
    const ids = added.slice(from, from + deletedAtOnce);
    stayed += await db.transaction(async (connection) => {
      await deleteUnusedSources(connection, ids);
      return (await findSources(connection, ids)).length;
    });
  }
  for (const { id, fields } of filled) {
    await db.transaction(async (connection) => {
      const [source] = await findSources(connection, [id]);
      if (source) await writeSource(connection, id, { ...source, csl: without(source.csl, fields) });
    });
  }
  return stayed;
}

/** Without these fields, unless they were changed since. */
function without(csl: CslItem, fields: Record<string, unknown>): CslItem {
  const isFilled = (name: string, value: unknown) =>
    name in fields && JSON.stringify(fields[name]) === JSON.stringify(value);
  const kept = Object.entries(csl).filter(([name, value]) => !isFilled(name, value));
  return { ...Object.fromEntries(kept), type: csl.type };
}
