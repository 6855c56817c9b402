import { identitiesOf } from '../../core/duplicates/sources';
import { type CslItem, cslItemSchema, type Source } from '../../core/model/source';
import type { Connection } from '../db/database';
import { findSource } from './sources';

/** The source on record that has the item's DOI or is at its address; null: none is. One that was merged stands for its survivor. */
export async function findKnownSource(db: Connection, csl: CslItem): Promise<Source | null> {
  const wanted = identitiesOf(csl).filter((identity) => /^(doi|url) /.test(identity));
  for (const identity of wanted) {
    // Addresses on record may carry more than they are recognised by; they all hold its part before the query.
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
