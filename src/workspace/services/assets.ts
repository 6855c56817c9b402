import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Asset } from '../../core/model/asset';
import { StetError } from '../../core/model/errors';
import type { Database } from '../db/database';
import { writeFileAtomic } from '../disk/files';
import { findAsset, insertAsset } from '../repositories/assets';
import { t } from './messages';

export type Assets = ReturnType<typeof assetService>;

const largest = 50 * 1024 * 1024;

const kinds: { extension: string; mime: string; test: (bytes: Uint8Array) => boolean }[] = [
  { extension: 'png', mime: 'image/png', test: (bytes) => starts(bytes, 0, '\x89PNG\r\n\x1a\n') },
  { extension: 'jpg', mime: 'image/jpeg', test: (bytes) => starts(bytes, 0, '\xff\xd8\xff') },
  { extension: 'gif', mime: 'image/gif', test: (bytes) => starts(bytes, 0, 'GIF8') },
  {
    extension: 'webp',
    mime: 'image/webp',
    test: (bytes) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'),
  },
  { extension: 'avif', mime: 'image/avif', test: (bytes) => starts(bytes, 4, 'ftypavif') },
];

const starts = (bytes: Uint8Array, at: number, magic: string): boolean =>
  [...magic].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const nothing = { bytes: null, hash: null };

/** What is on the disk, whole or damaged. */
async function stored(file: string) {
  const bytes = await readFile(file).catch(() => null);
  return bytes ? { bytes, hash: hashOf(bytes) } : nothing;
}

const hashIn = (name: string): string => name.slice(0, 64);

/** Pictures by the SHA-256 of their bytes: `assets/ab/ab….png`; the same picture is stored once. */
export function assetService(db: Database, dir: string) {
  const fileOf = (name: string) => path.join(dir, name.slice(0, 2), name);

  /** The path of `<sha256>.<ext>`; null when this workspace has no such picture. */
  async function fileIfKnown(name: string): Promise<string | null> {
    const hash = hashIn(name);
    const asset = await findAsset(db, hash);
    return asset && name === `${hash}.${asset.extension}` ? fileOf(name) : null;
  }

  return {
    /** The kind is read from the bytes, never from the name. */
    async add(name: string, bytes: Uint8Array): Promise<Asset> {
      const kind = kinds.find(({ test }) => test(bytes));
      if (!kind) {
        throw new StetError('unsupported', t.message('asset.kind', { name }));
      }
      if (bytes.length > largest) throw new StetError('unsupported', t.message('asset.size', { name }));
      const hash = hashOf(bytes);
      const file = `${hash}.${kind.extension}`;
      // A file that the disk damaged is written again.
      if ((await stored(fileOf(file))).hash !== hash) {
        await db.assertInPlace();
        await mkdir(path.dirname(fileOf(file)), { recursive: true });
        await writeFileAtomic(fileOf(file), bytes);
      }
      const asset = { sha256: hash, src: `asset:${file}`, mime: kind.mime, bytes: bytes.length, name };
      await insertAsset(db, asset, kind.extension);
      return asset;
    },

    file: fileIfKnown,

    /** The picture's bytes, proved by its hash; `shown` names it in errors. */
    async read(name: string, shown = name): Promise<Uint8Array> {
      const file = await fileIfKnown(name);
      const { bytes, hash } = file === null ? nothing : await stored(file);
      if (!bytes) throw new StetError('not-found', t.message('asset.gone', { name: shown }));
      if (hash !== hashIn(name)) throw new StetError('corrupt', t.message('asset.damaged', { name: shown }));
      return bytes;
    },

    /** The name under which the picture was imported. */
    nameOf: async (name: string): Promise<string> => (await findAsset(db, hashIn(name)))?.name ?? name,
  };
}
