import { addressKey, fileKey } from '../../core/archive/address';
import { type ArchivePost, archivePostSchema } from '../../core/model/archivePost';
import { StetError } from '../../core/model/errors';
import { matchQuery } from '../../core/search/match';
import type { Connection, Row } from '../db/database';
import { number, readRow, strings } from '../db/rows';
import { indexedOf, packedColumns, textOf } from './archiveText';
import { t } from './messages';
import { indexRecord } from './searchIndex';
import { foundIds } from './searchWords';

export type NewArchivePost = Omit<ArchivePost, 'id' | 'authors' | 'language'> & {
  /** Names the file or the entry that it came from. */
  origin: string;
  text: string;
  /** Of its file, from the folder of its site. */
  path?: string;
  /** The id of its `archive_site`. */
  site?: string;
  authors?: string[];
  language?: string;
  /** Former addresses, which lead to it too. */
  aliases?: string[];
  /** Where its links lead: keys of addresses and of files. */
  links?: string[];
};

export interface ArchiveFilter {
  text: string;
  limit: number;
  offset: number;
}

export async function listArchivePosts(db: Connection, { text, limit, offset }: ArchiveFilter) {
  const query = matchQuery(text);
  const clause = query === null ? '1' : `id IN (${foundIds('archive', '?')})`;
  const values = query === null ? [] : [query];
  const rows = await db.all(
    `SELECT id, title, slug, url, published_on, section, tags, summary, authors, language FROM archive_post
      WHERE ${clause} ORDER BY published_on DESC, id LIMIT ? OFFSET ?`,
    [...values, limit, offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM archive_post WHERE ${clause}`, values);
  return { items: rows.map(toPost), total: number(total?.['count']) };
}

export async function findArchivePost(db: Connection, id: string): Promise<ArchivePost & { text: string }> {
  const row = await db.get('SELECT * FROM archive_post WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', t.message('gone.archivePost'));
  return { ...toPost(row), text: textOf(row) };
}

const toPost = (row: Row): ArchivePost =>
  readRow(archivePostSchema, { ...row, tags: strings(row['tags']), authors: strings(row['authors']) });

/** A post as its row, all but the id. */
export const columnsOf = (post: NewArchivePost) => ({
  origin: post.origin,
  title: post.title,
  slug: post.slug,
  url: post.url,
  published_on: post.publishedOn,
  section: post.section,
  tags: JSON.stringify(post.tags),
  summary: post.summary,
  ...packedColumns(post.text),
  site: post.site ?? '',
  authors: JSON.stringify(post.authors ?? []),
  language: post.language ?? '',
  addresses: JSON.stringify(addressesOf(post)),
  links: JSON.stringify(post.links ?? []),
});

const addressesOf = ({ url, aliases = [], origin }: NewArchivePost): string[] => [
  ...new Set([...[url, ...aliases].flatMap((address) => addressKey(address) ?? []), fileKey(origin)]),
];

export const indexArchivePost = (
  db: Connection,
  id: string,
  post: Parameters<typeof indexedOf>[0],
): Promise<void> => {
  const { title, body } = indexedOf(post);
  return indexRecord(db, 'archive', id, title, body);
};
