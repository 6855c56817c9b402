import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Asset } from '../../core/model/asset';
import { StetError } from '../../core/model/errors';
import type { Database } from '../db/database';
import { insertAsset } from '../repositories/assets';
import type { JobContext } from './jobContext';
import { t } from './messages';

interface Kind {
  extension: string;
  mime: string;
}

const sound = (extension: string, mime = `audio/${extension}`): Kind => ({ extension, mime });

/** The kind of a recording by its first bytes; null when it is none that the window can play. */
function kindOf(head: Buffer): Kind | null {
  const text = (from: number, to: number) => head.toString('latin1', from, to);
  const [first = 0, second = 0] = head;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return sound('wav');
  if (text(0, 4) === 'OggS') return sound('ogg');
  if (text(0, 4) === 'fLaC') return sound('flac');
  if (text(4, 8) === 'ftyp') {
    if (/^M4[AB] /.test(text(8, 12))) return sound('m4a', 'audio/mp4');
    return /^(?:avif|avis|heic|heix|mif1)/.test(text(8, 12)) ? null : { extension: 'mp4', mime: 'video/mp4' };
  }
  if (head.readUInt32BE(0) === 0x1a45dfa3) return { extension: 'webm', mime: 'video/webm' };
  // A frame of MPEG audio begins with eleven set bits; layer 0 is AAC.
  if (text(0, 3) === 'ID3') return sound('mp3', 'audio/mpeg');
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  return (second & 0x06) === 0 ? sound('aac') : sound('mp3', 'audio/mpeg');
}

const pieceSize = 1024 * 1024;

/**
 * Copies a sound or film file into the folder of assets, under the SHA-256 of its bytes, piece by piece: it may be larger
 * than the memory. Cancelled or failed, nothing is left.
 */
export async function addRecording(
  db: Database,
  dir: string,
  file: string,
  context: JobContext = {},
): Promise<Asset> {
  const name = path.basename(file);
  const from = await open(file).catch((cause: unknown) => {
    throw new StetError('io', t.message('recording.unreadable', { name }), { cause });
  });
  try {
    const head = Buffer.alloc(16);
    await from.read(head, 0, head.length, 0);
    const kind = kindOf(head);
    if (!kind) throw new StetError('unsupported', t.message('recording.kind', { name }));
    await db.assertInPlace();
    const { sha256, bytes } = await copyIn(from, dir, name, kind.extension, context);
    const asset = { sha256, src: `asset:${sha256}.${kind.extension}`, mime: kind.mime, bytes, name };
    await insertAsset(db, asset, kind.extension);
    return asset;
  } finally {
    await from.close();
  }
}

async function copyIn(
  from: FileHandle,
  dir: string,
  name: string,
  extension: string,
  { signal, onProgress }: JobContext,
): Promise<{ sha256: string; bytes: number }> {
  await mkdir(dir, { recursive: true });
  const temporary = path.join(dir, `.${randomUUID()}.part`);
  const { size } = await from.stat();
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceSize);
  let bytes = 0;
  try {
    const to = await open(temporary, 'wx');
    try {
      for (;;) {
        if (signal?.aborted) throw new StetError('cancelled', t.message('cancelled'));
        const { bytesRead } = await from.read(piece, 0, piece.length, bytes);
        if (bytesRead === 0) break;
        const read = piece.subarray(0, bytesRead);
        hash.update(read);
        await to.writeFile(read);
        bytes += bytesRead;
        onProgress?.(bytes, Math.max(bytes, size), name);
      }
      await to.sync();
    } finally {
      await to.close();
    }
    const sha256 = hash.digest('hex');
    const target = path.join(dir, sha256.slice(0, 2), `${sha256}.${extension}`);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
    return { sha256, bytes };
  } finally {
    await rm(temporary, { force: true });
  }
}
