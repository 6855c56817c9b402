import type { SalvageDifference } from '../../core/model/salvage';
import type { Connection } from '../db/database';
import { listTexts } from '../repositories/salvage';

/** The articles whose words differ between what was salvaged and a backup. */
export async function differences(saved: Connection, backup: Connection): Promise<SalvageDifference[]> {
  const [ours, theirs] = [await listTexts(saved), await listTexts(backup)];
  const byId = new Map(theirs.map((article) => [article.id, article]));
  const known = new Set(ours.map(({ id }) => id));
  return [
    ...ours.flatMap(({ id, headline, words, order }): SalvageDifference[] => {
      const other = byId.get(id);
      if (!other) return [{ headline, state: 'onlySaved', savedWords: words, backupWords: 0 }];
      if (other.order === order) return [];
      return [{ headline, state: 'changed', savedWords: words, backupWords: other.words }];
    }),
    ...theirs.flatMap(({ id, headline, words }): SalvageDifference[] =>
      known.has(id) ? [] : [{ headline, state: 'onlyBackup', savedWords: 0, backupWords: words }],
    ),
  ];
}
