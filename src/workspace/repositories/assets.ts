import { type Asset, assetSchema } from '../../core/model/asset';
import type { Connection } from '../db/database';
import { now, number, readRow } from '../db/rows';

/** A file that is stored already keeps the name it first came with. */
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

/** Null when this workspace has no such file. */
export async function findWholeAsset(db: Connection, hash: string): Promise<Asset | null> {
  const row = await db.get('SELECT sha256, extension, mime, bytes, name FROM asset WHERE sha256 = ?', [hash]);
  return row ? readRow(assetSchema, { ...row, src: `asset:${row['sha256']}.${row['extension']}` }) : null;
}

/** Every picture and recording as a file of the workspace's folder. */
export async function listAssetFiles(
  db: Connection,
): Promise<{ path: string; sha256: string; bytes: number }[]> {
  const rows = await db.all('SELECT sha256, extension, bytes FROM asset ORDER BY sha256');
  return rows.map((row) => {
    const hash = String(row['sha256']);
    const path = `assets/${hash.slice(0, 2)}/${hash}.${row['extension']}`;
    return { path, sha256: hash, bytes: number(row['bytes']) };
  });
}
