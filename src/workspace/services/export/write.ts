import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import { lookInside, writeInside } from '../../disk/inside';
import type { Assets } from '../assets';
import { t } from '../messages';
import type { PlannedFile } from './plan';

/** Writes a planned file unless it stands there already, reads it back from the disk and compares. */
export async function writePlanned(file: PlannedFile, folder: string, assets: Assets): Promise<void> {
  const found = await lookInside(folder, file.path);
  if (found !== file.sha256) {
    if (found !== file.found) {
      throw new StetError('conflict', t.message('export.changedMeanwhile', { path: file.path }));
    }
    await writeInside(folder, file.path, await contentOf(file, assets));
  }
  if (!(await isOnDisk(file, folder))) {
    throw new StetError('io', t.message('export.notOnDisk', { path: file.path }));
  }
}

const contentOf = async ({ path: shown, content }: PlannedFile, assets: Assets) =>
  'text' in content ? content.text : provedPicture(content.src, shown, assets);

export const provedPicture = (src: string, shown: string, assets: Assets): Promise<Uint8Array> =>
  assets.read(src.slice('asset:'.length), shown);

/** UTF-8 cannot hold every text that JavaScript can, so a text is compared as text. */
async function isOnDisk({ path: relative, sha256, content }: PlannedFile, folder: string): Promise<boolean> {
  if ('text' in content) return (await readFile(path.resolve(folder, relative), 'utf8')) === content.text;
  return (await lookInside(folder, relative)) === sha256;
}
