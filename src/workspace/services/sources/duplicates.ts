import { findDuplicates } from '../../../core/duplicates/groups';
import { identitiesOf } from '../../../core/duplicates/sources';
import { mayBeSameWork, workOf } from '../../../core/duplicates/work';
import type { Connection } from '../../db/database';
import { listAllSources, type SourceListItem } from '../../repositories/sourceList';

/** Groups of sources that seem to be the same work; the one that articles cite most comes first. */
export async function listSourceDuplicates(db: Connection): Promise<SourceListItem[][]> {
  const sources = await listAllSources(db);
  const works = new Map(sources.map((source) => [source, workOf(source.csl)]));
  const mayBeSame = (a: SourceListItem, b: SourceListItem) => {
    const [one, other] = [works.get(a), works.get(b)];
    return one !== undefined && other !== undefined && mayBeSameWork(one, other);
  };
  const groups = findDuplicates(sources, ({ csl }) => identitiesOf(csl), mayBeSame);
  return groups.map((group) =>
    group.sort((a, b) => b.uses - a.uses || a.createdAt.localeCompare(b.createdAt)),
  );
}
