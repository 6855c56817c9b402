import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { freeSlug, slugify } from '../../../core/model/slug';
import type { Row } from '../../db/database';

/** Where a picture is in a workspace, and in an export. */
export const assetFile = (dir: string, hash: string, extension: string) =>
  path.join(dir, hash.slice(0, 2), `${hash}.${extension}`);

/** Names pictures by the names that they came with; each name is given once. */
export function assetNamer() {
  const taken = new Set<string>();
  return async (row: Row): Promise<string> => {
    const base = (await slugify(String(row['name']).replace(/\.[^.]*$/, ''))) || 'picture';
    const name = freeSlug(base, (slug) => taken.has(slug));
    taken.add(name);
    return `assets/${name}.${row['extension']}`;
  };
}

/** The two files of a kept page. */
export const pageFiles = (sourceId: string) => ({
  html: `pages/${encodeURIComponent(sourceId)}.html`,
  text: `pages/${encodeURIComponent(sourceId)}.txt`,
});

/** The user's own presets and styles. */
export const ownFiles = [
  { folder: 'presets', pattern: /^[^/\\]+\.json$/ },
  { folder: 'styles', pattern: /^[^/\\]+\.csl$/ },
] as const;

const largestOwnFile = 5_000_000;

/** Names of the user's own files of one kind, without links and without what is too large to be one. */
export async function listOwnFiles(dir: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => pattern.test(name)).sort();
  const found = await Promise.all(
    names.map(async (name) => {
      const info = await lstat(path.join(dir, name));
      return info.isFile() && info.size <= largestOwnFile ? [name] : [];
    }),
  );
  return found.flat();
}
