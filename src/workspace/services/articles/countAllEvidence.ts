import { statementsOf } from '../../../core/citations/statements';
import { type EvidenceCounts, noRecords } from '../../../core/model/evidence';
import type { Connection } from '../../db/database';
import { countEvidence } from '../../repositories/evidence';
import { citingBlocks, listStatements } from '../../repositories/statements';

/**
 * How many quotes and cited statements of each article have each evidence; an article without either is left out.
 * Cited words have a source, and are verified while somebody's comparison counts.
 */
export async function countAllEvidence(
  db: Connection,
  articleIds: string[],
): Promise<Map<string, EvidenceCounts>> {
  const counts = await countEvidence(db, articleIds);
  for (const [id, blocks] of await citingBlocks(db, articleIds)) {
    const { recorded, sourced, verified } = counts.get(id) ?? noRecords;
    const statements = statementsOf(blocks, await listStatements(db, id));
    const compared = statements.filter(({ check }) => check !== null).length;
    counts.set(id, {
      recorded,
      sourced: sourced + statements.length - compared,
      verified: verified + compared,
    });
  }
  return counts;
}
