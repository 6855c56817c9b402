import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isExportFile } from '../../../core/archive/exports';
import { postFile } from '../../../core/archive/site/contents';
import { isConfigFile } from '../../../core/archive/site/files';
import { droppedFiles, type ImportFile, type Listing, listFiles } from '../import/files';
import { findSiteAround } from './siteAround';

/** The files of a chosen folder, or a chosen export. */
export interface SiteListing extends Listing {
  name: string;
  configs: ImportFile[];
}

const wanted = (name: string): boolean => postFile.test(name) || isConfigFile(name);

export async function listSite(chosen: string): Promise<SiteListing> {
  const isFile = (await stat(chosen).catch(() => null))?.isFile() ?? false;
  const listing = await listFiles([chosen], isFile ? {} : { wanted });
  const around = isFile ? null : await findSiteAround(chosen, listing.files);
  if (!around) return sorted(path.basename(chosen), listing);
  // Names count from the site, so that its posts are the same whichever of its folders is chosen.
  const inside = path.relative(around.folder, chosen).split(path.sep).join('/');
  const files = listing.files.map((file) => ({ ...file, name: `${inside}/${file.name}` }));
  const site = sorted(path.basename(around.folder), { ...listing, files });
  return { ...site, configs: around.configs };
}

/** Dropped files; the names of those of a folder begin with its own, and count from it here. */
export function siteOfFiles(files: { name: string; bytes: Uint8Array }[]): SiteListing {
  const top = files[0]?.name.split('/')[0] ?? '';
  const isFolder = files.every(({ name }) => name.startsWith(`${top}/`));
  const inside = isFolder ? files.map((file) => ({ ...file, name: file.name.slice(top.length + 1) })) : files;
  return sorted(top, {
    files: droppedFiles(inside, (file) => wanted(file) || isExportFile(file)),
    failed: [],
  });
}

const sorted = (name: string, { files, failed }: Listing): SiteListing => ({
  name,
  configs: files.filter((file) => isConfigFile(file.name)),
  files: files.filter((file) => postFile.test(file.name) || files.length === 1),
  failed,
});
