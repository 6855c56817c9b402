import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import { Database } from '../../db/database';
import { t } from '../../db/messages';
import { assertOurs, readStamp } from '../../db/migrate';
import { listAssetFiles } from '../../repositories/assets';
import { findCounter } from '../../repositories/changes';
import { findElapsed } from '../../repositories/clock';
import { countRecords } from '../../repositories/counts';
import { isUndamaged } from '../../repositories/integrity';
import type { KeptFile } from './manifest';
import { readManifest } from './manifest';
import { hashOf, isWhole, poolFile } from './pool';

export interface Inspected {
  articles: number;
  quotes: number;
  sources: number;
  elapsed: number | null;
  counter: number | null;
  assets: KeptFile[];
}

/** Checks the database and every block’s SHA-256; returns what it holds. Damage is told with the file's own name. */
export async function inspect(file: string): Promise<Inspected> {
  return look(file).catch((error: unknown) => {
    throw error instanceof StetError && error.code === 'corrupt' ? damaged(file) : error;
  });
}

async function look(file: string): Promise<Inspected> {
  const db = await Database.open(file, { immutable: true });
  try {
    assertOurs(await readStamp(db), path.basename(file));
    if (!(await isUndamaged(db))) throw damaged(file);
    return {
      ...(await countRecords(db)),
      elapsed: await findElapsed(db),
      counter: await findCounter(db),
      assets: await listAssetFiles(db),
    };
  } finally {
    await db.close();
  }
}

const damaged = (file: string) =>
  new StetError('corrupt', t.message('backup.damaged', { file: path.basename(file) }));

/** Checks a backup in its folder; returns the paths of the files that it cannot bring back. */
export async function verify(file: string): Promise<{ files: KeptFile[]; lost: string[] }> {
  const { assets } = await inspect(file);
  const folder = path.dirname(file);
  const manifest = await readManifest(folder, path.basename(file));
  if (manifest && (await hashOf(file)) !== manifest.database.sha256) throw damaged(file);
  const files = manifest?.files ?? assets;
  const lost: string[] = [];
  for (const one of files) if (!(await isWhole(poolFile(folder, one), one))) lost.push(one.path);
  return { files, lost };
}
