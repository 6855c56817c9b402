import { findDuplicates } from '../../../core/duplicates/groups';
import { identitiesOf } from '../../../core/duplicates/sources';
import type { Connection } from '../../db/database';
import { listAllSources, type SourceListItem } from '../../repositories/sourceList';

/** Groups of sources that seem to be the same work; the one that articles cite most comes first. */
export async function listSourceDuplicates(db: Connection): Promise<SourceListItem[][]> {
  const groups = findDuplicates(await listAllSources(db), ({ csl }) => identitiesOf(csl));
  return groups.map((group) =>
    group.sort((a, b) => b.uses - a.uses || a.createdAt.localeCompare(b.createdAt)),
  );
}
