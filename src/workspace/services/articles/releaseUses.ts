import { detachFromBody } from '../../../core/document/detach';
import { StetError } from '../../../core/model/errors';
import type { Connection } from '../../db/database';
import { storeRevision } from '../../repositories/revisions';
import { listUses, usersOf } from '../../repositories/uses';
import { replaceBody } from './body';
import { getArticle } from './getArticle';

type Kind = 'quote' | 'source' | 'snippet';

/** With `detach`, keeps a revision and turns every use into plain words; otherwise throws `in-use` when there is a use. */
export async function releaseUses(db: Connection, kind: Kind, id: string, detach: boolean): Promise<void> {
  if (!detach) {
    assertUnused(kind, await listUses(db, kind, id));
    return;
  }
  for (const articleId of await usersOf(db, kind, id)) {
    await storeRevision(db, articleId, 'work');
    const { body } = await getArticle(db, articleId);
    await replaceBody(db, articleId, detachFromBody(body, { kind, id }));
  }
}

export function assertUnused(what: string, uses: { headline: string }[]): void {
  if (uses.length === 0) return;
  const named = uses.slice(0, 3).map(({ headline }) => `“${headline || 'Untitled'}”`);
  const more = uses.length > 3 ? ` and ${uses.length - 3} more` : '';
  throw new StetError('in-use', `This ${what} is used in ${named.join(', ')}${more}: detach it there first.`);
}
