import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256Schema } from '../../../core/model/primitives';
import { writeFileAtomic } from '../../disk/files';
import { assetsDir } from '../../disk/layout';
import { copyWhole } from '../backups/pool';
import type { Entry } from './entries';
import { assetFile, listOwnFiles, ownFiles } from './files';
import type { Importing } from './importing';
import { t } from './messages';
import { fileIn } from './reading';

const assetPath = /^assets\/[a-z0-9-]{1,100}\.[a-z0-9]{1,8}$/;

/** Stores the picture or recording of an entry; returns what keeps it out. */
export async function importAsset({ from, dir }: Importing, entry: Entry): Promise<string | null> {
  const { file, sha256, extension } = entry;
  const name = String(entry['name']);
  const known = typeof file === 'string' && assetPath.test(file) ? await fileIn(from, file) : null;
  if (known === null) return t('picture.missing', { name });
  const hash = sha256Schema.safeParse(sha256).data;
  if (hash === undefined || path.extname(known) !== `.${extension}`) return t('picture.damaged', { name });
  const to = assetFile(assetsDir(dir), hash, String(extension));
  // Piece by piece, as a recording may be larger than the memory.
  const isWhole = await copyWhole(known, to, { path: known, sha256: hash, bytes: 0 });
  return isWhole ? null : t('picture.damaged', { name });
}

/** The user's own presets and styles. */
export async function importOwnFiles({ from, dir }: Importing): Promise<void> {
  for (const { folder, pattern } of ownFiles) {
    const names = await listOwnFiles(path.join(from, folder), pattern);
    if (names.length > 0) await mkdir(path.join(dir, folder), { recursive: true });
    for (const name of names) {
      const file = await fileIn(from, `${folder}/${name}`);
      if (file !== null) await writeFileAtomic(path.join(dir, folder, name), await readFile(file));
    }
  }
}
