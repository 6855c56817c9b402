import { addressKey, fileKey } from '../../core/archive/address';
import { type ArchivePost, archivePostSchema } from '../../core/model/archivePost';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/primitives';
import { matchQuery } from '../../core/search/match';
import type { Connection, Row } from '../db/database';
import { number, placeholders, readRow, strings } from '../db/rows';
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
  return { ...toPost(row), text: String(row['text']) };
}

const toPost = (row: Row): ArchivePost =>
  readRow(archivePostSchema, { ...row, tags: strings(row['tags']), authors: strings(row['authors']) });

/** A post that is there, by its address or its origin, is replaced and keeps its id, which is returned. */
export async function storeArchivePost(
  db: Connection,
  post: NewArchivePost,
  isOwn: (origin: string) => boolean = () => false,
): Promise<string> {
  const known = await findKnown(db, post, isOwn);
  const columns = columnsOf(post);
  const names = Object.keys(columns);
  const id = known ?? newId();
  if (known)
    await db.run(`UPDATE archive_post SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      id,
    ]);
  else
    await db.run(`INSERT INTO archive_post (id, ${names.join(', ')}) VALUES (?, ${placeholders(names)})`, [
      id,
      ...Object.values(columns),
    ]);
  await indexArchivePost(db, id, post);
  return id;
}

/**
 * Its file decides, then its address, then its title and time in its site, which stay when a file was moved. A post that
 * another file of the same import has is never meant.
 */
async function findKnown(
  db: Connection,
  { origin, path, url, site, title, publishedOn }: NewArchivePost,
  isOwn: (origin: string) => boolean,
): Promise<string | null> {
  const same = await db.get('SELECT id FROM archive_post WHERE origin = ?', [origin]);
  if (same) return String(same['id']);
  const free = (rows: Row[]) =>
    rows.filter((row) => !isOwn(String(row['origin']))).map((row) => String(row['id']));
  const at = await db.all("SELECT id, origin FROM archive_post WHERE url = ? AND url <> ''", [url]);
  // Before posts had sites their origin was the path alone.
  const older = await db.all("SELECT id, origin FROM archive_post WHERE origin = ? AND site = ''", [
    path ?? '',
  ]);
  const [found] = free([...at, ...older]);
  if (found !== undefined || site === undefined) return found ?? null;
  const alike = free(
    await db.all(
      "SELECT id, origin FROM archive_post WHERE published_on = ? AND title = ? AND site IN (?, '')",
      [publishedOn, title, site],
    ),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const columnsOf = (post: NewArchivePost) => ({
  origin: post.origin,
  title: post.title,
  slug: post.slug,
  url: post.url,
  published_on: post.publishedOn,
  section: post.section,
  tags: JSON.stringify(post.tags),
  summary: post.summary,
  text: post.text,
  site: post.site ?? '',
  authors: JSON.stringify(post.authors ?? []),
  language: post.language ?? '',
  addresses: JSON.stringify(addressesOf(post)),
  links: JSON.stringify(post.links ?? []),
});

const addressesOf = ({ url, aliases = [], origin }: NewArchivePost): string[] => [
  ...new Set([...[url, ...aliases].flatMap((address) => addressKey(address) ?? []), fileKey(origin)]),
];

type Indexed = Pick<NewArchivePost, 'title' | 'summary' | 'text' | 'tags'>;

export const indexArchivePost = (db: Connection, id: string, post: Indexed): Promise<void> =>
  indexRecord(db, 'archive', id, post.title, [post.summary, post.text, ...post.tags].join('\n'));
