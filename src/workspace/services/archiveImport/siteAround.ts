import path from 'node:path';
import { readSite } from '../../../core/archive/site/config';
import { isConfigFile, isMainConfig } from '../../../core/archive/site/files';
import { decodeText } from '../../readers/decode';
import { type ImportFile, listFiles } from '../import/files';

/** The site to which a folder belongs. */
export interface SiteAround {
  folder: string;
  configs: ImportFile[];
}

/** Folders above a chosen one in which its site's settings are looked for. */
const highest = 3;

/** Null for a folder that has settings itself, and for one above which there are none that speak of it. */
export async function findSiteAround(chosen: string, configs: ImportFile[]): Promise<SiteAround | null> {
  if (configs.some(({ name }) => isMainConfig(name))) return null;
  let folder = path.dirname(chosen);
  for (let up = 0; up < highest && folder !== path.dirname(folder); up++) {
    const found = await settingsIn(folder);
    if (found.some(({ name }) => isMainConfig(name))) {
      const inside = `${path.relative(folder, chosen).split(path.sep).join('/')}/`;
      return (await speaksOf(inside, found)) ? { folder, configs: found } : null;
    }
    folder = path.dirname(folder);
  }
  return null;
}

/** A first look at the folder alone: what is above a chosen folder may be a whole disk. */
async function settingsIn(folder: string): Promise<ImportFile[]> {
  const near = await listFiles([folder], { wanted: isMainConfig, depth: 2 });
  if (!near.files.some(({ name }) => isMainConfig(name))) return [];
  return (await listFiles([folder], { wanted: isConfigFile, depth: 6 })).files;
}

/** A file called config.toml may be of anything: it has to know the folder, or name a site. */
async function speaksOf(inside: string, configs: ImportFile[]): Promise<boolean> {
  const texts = await Promise.all(
    configs.map(async ({ name, read }) => ({ path: name, text: decodeText(await read()) })),
  );
  const { generator, root, address, places } = readSite(texts, []);
  if (generator === 'markdown') return false;
  const folders = [root, ...places.map((place) => place.folder)].filter((folder) => folder !== '');
  if (folders.length === 0) return address !== '' || /(?:^|\/)_/.test(inside);
  return folders.some((folder) => inside.startsWith(folder) || folder.startsWith(inside));
}
