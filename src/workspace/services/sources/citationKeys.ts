import { z } from 'zod';
import { isCitationKey, makeCitationKey } from '../../../core/citations/key';
import {
  defaultKeyPattern,
  type KeyPattern,
  keyPatternProblem,
  readKeyPattern,
} from '../../../core/citations/keyPattern';
import { StetError } from '../../../core/model/errors';
import { assertChanged, type Connection } from '../../db/database';
import { listAllSources } from '../../repositories/sourceList';
import { toItem } from '../../repositories/sources';

export type CitationKeys = { id: string; key: string }[];

const settingSchema = z.object({
  pattern: z.string().refine((text) => keyPatternProblem(text) === undefined),
});

/** The workspace's own, as `settings` keeps it. */
export async function keyPattern(db: Connection): Promise<KeyPattern> {
  const row = await db.get("SELECT value FROM setting WHERE key = 'citationKeys'");
  const setting = settingSchema.safeParse(row && JSON.parse(String(row['value'])));
  return readKeyPattern(setting.success ? setting.data.pattern : defaultKeyPattern);
}

/** Whether a user's key may be this source's; `id`: null for one that is not there yet. */
export async function assertKey(db: Connection, id: string | null, key: string): Promise<void> {
  if (!isCitationKey(key)) {
    throw new StetError(
      'invalid-input',
      'A citation key begins with a letter, a digit or _ and has no space and none of , ; { } ( ) [ ] " \' # % ~ @ = \\.',
    );
  }
  const row = await db.get('SELECT id, csl, confidential FROM source WHERE citation_key = ?', [key]);
  if (!row || row['id'] === id) return;
  const other =
    row['confidential'] === 0 ? `“${toItem(row['csl']).title || 'Untitled'}”` : 'a confidential source';
  throw new StetError('conflict', `The key ${key} is that of ${other}: choose another.`);
}

/** Every source gets a key by the pattern, the oldest source first; answers those that were others. */
export async function rekey(db: Connection): Promise<CitationKeys> {
  const pattern = await keyPattern(db);
  const sources = await listAllSources(db);
  const ids = new Set(sources.map(({ id }) => id));
  const rows = await db.all('SELECT id, citation_key FROM source');
  // Merged sources keep theirs: an undo brings them back.
  const taken = new Set(
    rows.filter((row) => !ids.has(String(row['id']))).map((row) => String(row['citation_key'])),
  );
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
  // Two sources may change keys: first each steps aside, to a key that is nobody's.
  for (const { id } of keys) await write(db, id, id);
  for (const { id, key } of keys) {
    await assertKey(db, id, key);
    await write(db, id, key);
  }
}

async function write(db: Connection, id: string, key: string): Promise<void> {
  assertChanged(await db.run('UPDATE source SET citation_key = ? WHERE id = ?', [key, id]), 'A source');
}
