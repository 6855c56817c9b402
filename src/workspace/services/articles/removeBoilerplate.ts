import { findBoilerplate } from '../../../core/document/boilerplate';
import type { Connection } from '../../db/database';
import { storeRevision } from '../../repositories/revisions';
import { replaceBody } from './body';
import { getArticle } from './getArticle';

/** Removes the lines that look like a website's boilerplate after keeping a revision; returns how many. */
export async function removeBoilerplate(db: Connection, id: string): Promise<number> {
  const { body, headline } = await getArticle(db, id);
  const found = new Set(findBoilerplate(body, headline));
  if (found.size === 0) return 0;
  await storeRevision(db, id, 'import');
  const rest = body.filter((_, index) => !found.has(index));
  await replaceBody(db, id, rest);
  return found.size;
}
