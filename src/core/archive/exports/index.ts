import { StetError } from '../../model/errors';
import { t } from '../messages';
import { readFeed } from './feed';
import { readGhost } from './ghost';
import type { ExportPart, OpenExport } from './source';

/** Whether a file's name is that of an export of a whole site. */
export const isExportFile = (name: string): boolean => /\.(?:xml|rss|atom|json)$/i.test(name);

/**
 * Ghost's JSON, WordPress's XML, RSS or Atom, some posts at a time; the file is never in memory as a whole. Of a damaged
 * one what can be read comes, and where it breaks. `isGlance`: the first posts are enough. Throws `unreadable` for what is
 * none of them.
 */
export async function* readExport(open: OpenExport, { isGlance = false } = {}): AsyncGenerator<ExportPart> {
  let hasPosts = false;
  const parts = (await isJson(open)) ? readGhost(open, isGlance) : readFeed(open);
  for await (const part of parts) {
    hasPosts ||= part.posts.length > 0;
    yield part;
  }
  if (!hasPosts) throw new StetError('unreadable', t.message('noPosts'));
}

async function isJson(open: OpenExport): Promise<boolean> {
  for await (const { text } of open()) if (text.trim() !== '') return /^\s*[{[]/.test(text);
  return false;
}

export { piecesOf } from './source';
export type { ExportPart, OpenExport };
