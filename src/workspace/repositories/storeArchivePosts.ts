import { newId } from '../../core/model/newId';
import type { Connection, Row } from '../db/database';
import { placeholders } from '../db/rows';
import { columnsOf, type NewArchivePost } from './archivePosts';
import { indexedOf } from './archiveText';
import { indexNewRecords, unindexRecords } from './searchIndex';

type IsOwn = (origin: string) => boolean;

/**
 * Posts that are there, by their address or their origin, are replaced and keep their ids. Returns the ids in the order of
 * the posts. A hundred posts need as many statements as one, unless one of them may be another of them.
 */
export async function storeArchivePosts(
  db: Connection,
  posts: readonly NewArchivePost[],
  isOwn: IsOwn = () => false,
): Promise<string[]> {
  const ids: string[] = [];
  for (const part of apart(posts)) for (const id of await storePart(db, part, isOwn)) ids.push(id);
  return ids;
}

/** Of one statement, which may have 32,766 values. */
const mostPosts = 100;

/** Runs of posts, of which none could be taken for another. */
function* apart(posts: readonly NewArchivePost[]): Generator<NewArchivePost[]> {
  let part: NewArchivePost[] = [];
  let taken = new Set<string>();
  for (const post of posts) {
    const keys = keysOf(post);
    const isAlike = keys.some((key) => taken.has(key)) || taken.has(`origin ${post.path}`);
    if (isAlike || part.length === mostPosts) {
      yield part;
      [part, taken] = [[], new Set()];
    }
    part.push(post);
    for (const key of keys) taken.add(key);
  }
  if (part.length > 0) yield part;
}

const keysOf = ({ origin, url, title, publishedOn }: NewArchivePost): string[] => [
  `origin ${origin}`,
  ...(url === '' ? [] : [`url ${url}`]),
  ...(publishedOn === null ? [] : [`day ${publishedOn} ${title}`]),
];

async function storePart(db: Connection, posts: NewArchivePost[], isOwn: IsOwn): Promise<string[]> {
  const known = await findKnown(db, posts, isOwn);
  const records = posts.map((post) => ({ id: known.get(post) ?? newId(), post }));
  const rows = records.map(({ id, post }) => ({ id, ...columnsOf(post) }));
  const names = Object.keys(rows[0] ?? {});
  await db.run(
    `INSERT INTO archive_post (${names.join(', ')}) VALUES ${rows.map(() => `(${placeholders(names)})`).join(', ')}
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    rows.flatMap((row) => Object.values(row)),
  );
  if (known.size > 0) await unindexRecords(db, 'archive', [...known.values()]);
  await indexNewRecords(
    db,
    'archive',
    records.map(({ id, post }) => ({ id, ...indexedOf(post) })),
  );
  return records.map(({ id }) => id);
}

/**
 * Its file decides, then its address, then its title and time in its site, which stay when a file was moved. A post that
 * another file of the same import has is never meant.
 */
async function findKnown(
  db: Connection,
  posts: NewArchivePost[],
  isOwn: IsOwn,
): Promise<Map<NewArchivePost, string>> {
  const rows = await findAlike(db, posts);
  const known = new Map<NewArchivePost, string>();
  const taken = new Set<unknown>();
  for (const post of posts) {
    const free = rows.filter(({ id, origin }) => !taken.has(id) && !isOwn(String(origin)));
    const id = rows.find(({ origin }) => origin === post.origin)?.['id'] ?? meantBy(post, free);
    if (id === undefined) continue;
    known.set(post, String(id));
    taken.add(id);
  }
  return known;
}

/** Every stored post that could be one of these. */
const findAlike = (db: Connection, posts: NewArchivePost[]): Promise<Row[]> => {
  const found = 'SELECT p.id, p.origin, p.url, p.site, p.title, p.published_on FROM json_each';
  return db.all(
    `${found}($origins) j CROSS JOIN archive_post p ON p.origin = j.value
     UNION ${found}($urls) j CROSS JOIN archive_post p ON p.url = j.value AND p.url <> ''
     UNION ${found}($posts) j CROSS JOIN archive_post p
        ON p.published_on = j.value ->> 'publishedOn' AND p.title = j.value ->> 'title'
     ORDER BY 1`,
    {
      $origins: JSON.stringify(posts.flatMap(({ origin, path = '' }) => [origin, path])),
      $urls: JSON.stringify(posts.map(({ url }) => url)),
      $posts: JSON.stringify(posts.map(({ title, publishedOn }) => ({ title, publishedOn }))),
    },
  );
};

function meantBy({ path = '', url, site, title, publishedOn }: NewArchivePost, free: Row[]) {
  const at = free.find((row) => url !== '' && row['url'] === url);
  // Before posts had sites their origin was the path alone.
  const older = free.find((row) => row['origin'] === path && row['site'] === '');
  if (at || older || site === undefined || publishedOn === null) return (at ?? older)?.['id'];
  const alike = free.filter(
    (row) =>
      row['published_on'] === publishedOn &&
      row['title'] === title &&
      ['', site].includes(String(row['site'])),
  );
  return alike.length === 1 ? alike[0]?.['id'] : undefined;
}
