import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256Schema } from '../../../core/model/primitives';
import { writeFileAtomic } from '../../disk/files';
import { assetsDir } from '../../disk/layout';
import type { Entry } from './entries';
import { assetFile, listOwnFiles, ownFiles, sha256Of } from './files';
import type { Importing } from './importing';
import { t } from './messages';
import { fileIn } from './reading';

const assetPath = /^assets\/[a-z0-9-]{1,100}\.[a-z0-9]{1,8}$/;

/** Stores the picture of an entry; returns what keeps it out. */
export async function importAsset({ from, dir }: Importing, entry: Entry): Promise<string | null> {
  const { file, sha256, extension } = entry;
  const name = String(entry['name']);
  const known = typeof file === 'string' && assetPath.test(file) ? await fileIn(from, file) : null;
  if (known === null) return t('picture.missing', { name });
  const bytes = await readFile(known);
  if (!sha256Schema.safeParse(sha256).success || sha256Of(bytes) !== sha256)
    return t('picture.damaged', { name });
  if (path.extname(known) !== `.${extension}`) return t('picture.damaged', { name });
  const to = assetFile(assetsDir(dir), String(sha256), String(extension));
  await mkdir(path.dirname(to), { recursive: true });
  await writeFileAtomic(to, bytes);
  return null;
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
