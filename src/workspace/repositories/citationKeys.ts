import { assertChanged, type Connection } from '../db/database';
import { t } from './messages';
import { toItem } from './sourceRows';

/** All keys, those of merged sources too. */
export async function listCitationKeys(db: Connection): Promise<{ id: string; key: string }[]> {
  const rows = await db.all('SELECT id, citation_key FROM source');
  return rows.map((row) => ({ id: String(row['id']), key: String(row['citation_key']) }));
}

/** Null when no source has the key; without the title of one that must not be named. */
export async function findKeyOwner(
  db: Connection,
  key: string,
): Promise<{ id: string; title: string | null } | null> {
  const row = await db.get('SELECT id, csl, withheld FROM source WHERE citation_key = ?', [key]);
  if (!row) return null;
  return {
    id: String(row['id']),
    title: row['withheld'] === 0 ? (toItem(row['csl']).title ?? '') : null,
  };
}

export async function writeCitationKey(db: Connection, id: string, key: string): Promise<void> {
  assertChanged(
    await db.run('UPDATE source SET citation_key = ? WHERE id = ?', [key, id]),
    t.message('gone.source'),
  );
}
