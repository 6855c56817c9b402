import { type ExportPart, isExportFile } from '../../../core/archive/exports';
import type { ReadPost } from '../../../core/archive/post';
import { type ConfigFile, readSite } from '../../../core/archive/site/config';
import { isPostFile } from '../../../core/archive/site/contents';
import { isMainConfig } from '../../../core/archive/site/files';
import { plainRules, type SiteRules, settingOf } from '../../../core/archive/site/rules';
import type { ArchivePlan } from '../../../core/model/archiveImport';
import { newId } from '../../../core/model/newId';
import { decodeText } from '../../readers/decode';
import type { ExportSource } from '../../readers/exportFile';
import { findArchiveSite } from '../../repositories/archiveSites';
import { only } from '../../worker/tasks';
import type { ImportFile } from '../import/files';
import type { ArchiveImportServices } from '.';
import type { SiteListing } from './listSite';

export interface Site {
  plan: ArchivePlan;
  listing: SiteListing;
}

/** Posts whose addresses are shown before an import. */
const exampleCount = 3;

/** What a site's settings and some of its posts say. What is not known is what the last import of it was told. */
export async function inspectSite(
  listing: SiteListing,
  { db, tasks }: Pick<ArchiveImportServices, 'db' | 'tasks'>,
): Promise<Site> {
  const [first] = listing.files;
  const isExport = listing.files.length === 1 && first !== undefined && isExportFile(first.name);
  const found = isExport ? await glanceAt(first, tasks) : await inspectFolder(listing, tasks);
  const known = await findArchiveSite(db, { name: listing.name, address: found.rules.address });
  const { rules } = found;
  const files = isExport ? listing.files : listing.files.filter(({ name }) => isPostFile(name, rules));
  return {
    listing: { ...listing, files },
    plan: {
      id: newId(),
      name: listing.name,
      settings: listing.configs
        .map(({ name }) => name)
        .filter(isMainConfig)
        .slice(0, 5),
      rules: {
        ...rules,
        address: rules.address || (known?.address ?? ''),
        permalink: rules.permalink || (known?.permalink ?? ''),
      },
      files: isExport ? null : files.length,
      examples: found.posts.slice(0, exampleCount).map(factsOf),
    },
  };
}

/** The first posts of an export. */
async function glanceAt(file: ImportFile, tasks: ArchiveImportServices['tasks']): Promise<ExportPart> {
  const parts = tasks.readArchiveExport({ name: file.name, source: await sourceOf(file), isGlance: true });
  let last: ExportPart = { rules: plainRules, posts: [], share: 0, faults: [] };
  for await (const part of parts) {
    last = part;
    if (part.posts.length > 0) break;
  }
  return last;
}

export const sourceOf = async ({ file, read }: ImportFile): Promise<ExportSource> =>
  file === null ? { bytes: await read() } : { file };

async function inspectFolder(
  { files, configs }: SiteListing,
  tasks: ArchiveImportServices['tasks'],
): Promise<{ rules: SiteRules; posts: ReadPost[] }> {
  const texts: ConfigFile[] = [];
  for (const file of configs) {
    const bytes = await file.read().catch(() => null);
    if (bytes) texts.push({ path: file.name, text: decodeText(bytes) });
  }
  const rules = readSite(
    texts,
    files.map(({ name }) => name),
  );
  const own = files.filter(({ name }) => isPostFile(name, rules));
  const posts: ReadPost[] = [];
  for (const at of [0.5, 0.1, 0.9]) {
    const file = own[Math.floor(own.length * at)];
    if (!file) continue;
    const post = await readQuietly(tasks, file, rules);
    if (post && !posts.some(({ path }) => path === post.path)) posts.push(post);
  }
  return { rules, posts };
}

/** What cannot be read is reported by the import itself. */
async function readQuietly(
  tasks: ArchiveImportServices['tasks'],
  { name, read }: Pick<ImportFile, 'name' | 'read'>,
  rules: SiteRules,
): Promise<ReadPost | null> {
  try {
    return await only(tasks.readArchive({ name, bytes: await read(), setting: settingOf(rules, name) }));
  } catch {
    return null;
  }
}

const factsOf = ({ path, title, slug, date, section, categories, url, aliases }: ReadPost) => ({
  path,
  title,
  slug,
  date,
  section,
  categories,
  url,
  aliases,
});
