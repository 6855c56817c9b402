import { StetError } from '../../model/errors';
import { t } from '../messages';
import { type ExportPart, readFeed } from './feed';
import { readGhost } from './ghost';

/** Whether a file's name is that of an export of a whole site. */
export const isExportFile = (name: string): boolean => /\.(?:xml|rss|atom|json)$/i.test(name);

/** Ghost's JSON, WordPress's XML, RSS or Atom, some posts at a time. Throws `unreadable` for what is none of them. */
export function* readExport(text: string): Generator<ExportPart> {
  if (/^\s*[{[]/.test(text)) return yield* readGhost(text);
  let hasPosts = false;
  for (const part of readFeed(text)) {
    hasPosts ||= part.posts.length > 0;
    yield part;
  }
  if (!hasPosts) throw new StetError('unreadable', t.message('noPosts'));
}

export type { ExportPart };
