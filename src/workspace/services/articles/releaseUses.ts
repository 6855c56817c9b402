import { detachFromBody } from '../../../core/document/detach';
import { listed } from '../../../core/messages/formats';
import { StetError } from '../../../core/model/errors';
import type { Connection } from '../../db/database';
import { t } from '../../repositories/messages';
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

/** Throws `in-use` and names the first uses. */
export function assertUnused(kind: Kind | 'speaker', uses: { headline: string }[]): void {
  if (uses.length === 0) return;
  const places = uses.slice(0, 3).map(({ headline }) => t('place', { headline: headline || t('untitled') }));
  if (uses.length > 3) places.push(t('place.more', { count: uses.length - 3 }));
  throw new StetError('in-use', t.message(`inUse.${kind}`, { places: listed(places) }));
}
