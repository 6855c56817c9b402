import { identitiesOf } from '../../core/duplicates/sources';
import { type CslItem, cslItemSchema, type Source } from '../../core/model/source';
import type { Connection } from '../db/database';
import { findSource } from './sources';

/** The source with the item's DOI or address, or the one it was merged into; null when there is none. */
export async function findKnownSource(db: Connection, csl: CslItem): Promise<Source | null> {
  const wanted = identitiesOf(csl).filter((identity) => /^(doi|url) /.test(identity));
  for (const identity of wanted) {
    // A stored address may have a query that the identity lacks, so only the part before the query is searched.
    const held = identity.replace(/^(doi|url) /, '').replace(/\?.*$/, '');
    const rows = await db.all(
      'SELECT coalesce(merged_into, id) AS id, csl FROM source WHERE instr(lower(csl), lower(?)) > 0',
      [held],
    );
    const same = rows.find((row) =>
      identitiesOf(cslItemSchema.parse(JSON.parse(String(row['csl'])))).includes(identity),
    );
    if (same) return findSource(db, String(same['id']));
  }
  return null;
}
