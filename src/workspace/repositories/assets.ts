import type { Asset } from '../../core/model/asset';
import type { Connection } from '../db/database';
import { now } from '../db/rows';

/** A picture that is stored already keeps the name it first came with. */
export async function insertAsset(db: Connection, asset: Asset, extension: string): Promise<void> {
  await db.run(
    'INSERT OR IGNORE INTO asset (sha256, extension, mime, bytes, name, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    [asset.sha256, extension, asset.mime, asset.bytes, asset.name, now()],
  );
}

/** Null when this workspace has no such picture. */
export async function findAsset(
  db: Connection,
  hash: string,
): Promise<{ extension: string; name: string } | null> {
  const row = await db.get('SELECT extension, name FROM asset WHERE sha256 = ?', [hash]);
  return row ? { extension: String(row['extension']), name: String(row['name']) } : null;
}
