import { isCitationKey, makeCitationKey } from '../../../core/citations/key';
import { type KeyPattern, keyPatternProblem, readKeyPattern } from '../../../core/citations/keyPattern';
import { StetError } from '../../../core/model/errors';
import { workspaceDefaults } from '../../../core/model/settings';
import type { Connection } from '../../db/database';
import { findKeyOwner, listCitationKeys, writeCitationKey } from '../../repositories/citationKeys';
import { t } from '../../repositories/messages';
import { getSettings } from '../../repositories/settings';
import { listAllSources } from '../../repositories/sourceList';

export type CitationKeys = { id: string; key: string }[];

/** The workspace's own pattern; the default one where what is stored is no pattern. */
export async function keyPattern(db: Connection): Promise<KeyPattern> {
  const { citationKeys } = await getSettings(db);
  const isPattern = keyPatternProblem(citationKeys.pattern) === undefined;
  return readKeyPattern((isPattern ? citationKeys : workspaceDefaults.citationKeys).pattern);
}

/** Throws when this source may not have the key; `id` is null for a source that is not stored yet. */
export async function assertKey(db: Connection, id: string | null, key: string): Promise<void> {
  if (!isCitationKey(key)) {
    throw new StetError(
      'invalid-input',
      t.message('key.malformed', { characters: ', ; { } ( ) [ ] " \' # % ~ @ = \\' }),
    );
  }
  const owner = await findKeyOwner(db, key);
  if (!owner || owner.id === id) return;
  throw new StetError(
    'conflict',
    owner.title === null
      ? t.message('key.takenByConfidential', { key })
      : t.message('key.taken', { key, title: owner.title || t('untitled') }),
  );
}

/** Gives every source a key by the pattern, the oldest source first; returns the keys that were replaced. */
export async function rekey(db: Connection): Promise<CitationKeys> {
  const pattern = await keyPattern(db);
  const sources = await listAllSources(db);
  const ids = new Set(sources.map(({ id }) => id));
  // Merged sources keep theirs: an undo brings them back.
  const others = (await listCitationKeys(db)).filter(({ id }) => !ids.has(id));
  const taken = new Set(others.map(({ key }) => key));
  const before: CitationKeys = [];
  const after: CitationKeys = [];
  for (const { id, csl, citationKey } of sources) {
    const key = makeCitationKey(csl, (wanted) => taken.has(wanted), pattern);
    taken.add(key);
    if (key === citationKey) continue;
    before.push({ id, key: citationKey });
    after.push({ id, key });
  }
  await setKeys(db, after);
  return before;
}

export async function setKeys(db: Connection, keys: CitationKeys): Promise<void> {
  // Two sources may swap keys, so each first gets a key that no other source has.
  for (const { id } of keys) await writeCitationKey(db, id, id);
  for (const { id, key } of keys) {
    await assertKey(db, id, key);
    await writeCitationKey(db, id, key);
  }
}
