import { crc32 } from 'node:zlib';
import type { RelatablePost } from '../../core/related/post';
import type { Connection, Row } from '../db/database';
import { strings } from '../db/rows';
import { readableText } from './archiveText';

const links = (id: string) =>
  `SELECT target.id FROM post_link l JOIN post_address target ON target.address = l.target WHERE l.id = ${id}`;

/** Addresses of no post: what it links to elsewhere. */
const addresses = (id: string) =>
  `SELECT 'address:' || l.target AS name FROM post_link l
    WHERE l.id = ${id} AND l.target NOT LIKE 'stet:%' AND NOT EXISTS (SELECT 1 FROM post_address a WHERE a.address = l.target)`;

/** Whether a quote of the speaker has a source that must not be named. */
const isWithheld = (speaker: string) =>
  `EXISTS (SELECT 1 FROM quote other JOIN source o ON o.id = other.source_id
             JOIN source s ON s.id = coalesce(o.merged_into, o.id)
            WHERE other.speaker_id = ${speaker} AND s.withheld = 1)`;

/** As JSON, for `listStamps` and `listRelatable`: all quotes of all speakers are looked up, which is done once for both. */
export async function withheldSpeakers(db: Connection): Promise<string> {
  const rows = await db.all(`SELECT p.id FROM speaker p WHERE ${isWithheld('p.id')}`);
  return JSON.stringify(rows.map((row) => row['id']));
}

const isListed = (speaker: string) => `${speaker} IN (SELECT value FROM json_each($withheld))`;

/** Sources and speakers that may be named outside. */
const records = (id: string, isHidden: typeof isWithheld) =>
  `SELECT 'source:' || s.id FROM article_use u
     LEFT JOIN quote q ON u.kind = 'quote' AND q.id = u.target
     JOIN source o ON o.id = iif(u.kind = 'source', u.target, q.source_id)
     JOIN source s ON s.id = coalesce(o.merged_into, o.id)
    WHERE u.article_id = ${id} AND s.withheld = 0 AND coalesce(q.terms, 'on-record') = 'on-record'
   UNION SELECT 'speaker:' || q.speaker_id FROM article_use u JOIN quote q ON q.id = u.target
    WHERE u.article_id = ${id} AND u.kind = 'quote' AND q.speaker_id IS NOT NULL AND q.terms = 'on-record'
      AND NOT ${isHidden('q.speaker_id')}`;

const articles = (
  isHidden: typeof isWithheld,
) => `SELECT a.id, a.headline AS title, coalesce(s.body, a.standfirst) AS text, a.section,
    coalesce(a.published_at, '') AS date,
    (SELECT json_group_array(author) FROM byline WHERE article_id = a.id) AS authors,
    (SELECT json_group_array(tag) FROM article_tag WHERE article_id = a.id) AS tags,
    (SELECT json_group_array(id) FROM (${links('a.id')}
       UNION SELECT target_id FROM related WHERE article_id = a.id AND target_id IS NOT NULL)) AS links,
    (SELECT json_group_array(name) FROM (${addresses('a.id')} UNION ${records('a.id', isHidden)})) AS refs
  FROM article a LEFT JOIN search_row r ON r.kind = 'article' AND r.id = a.id
    LEFT JOIN search_text s ON s.rowid_ = r.rowid_
  WHERE a.deleted_at IS NULL`;

const archivePosts = `SELECT a.id, a.title, a.summary, a.text, a.packed, a.section,
    coalesce(a.published_on, '') AS date, a.authors, a.tags,
    (SELECT json_group_array(id) FROM (${links('a.id')})) AS links,
    (SELECT json_group_array(name) FROM (${addresses('a.id')})) AS refs
  FROM archive_post a WHERE 1`;

const pageSize = 500;

/** Some of the live articles and archive posts, some at a time; ids of others are passed over. */
export async function* listRelatable(
  db: Connection,
  ids: readonly string[],
  $withheld: string,
): AsyncGenerator<RelatablePost[]> {
  for (let from = 0; from < ids.length; from += pageSize) {
    const $ids = JSON.stringify(ids.slice(from, from + pageSize));
    const wanted = 'AND a.id IN (SELECT value FROM json_each($ids))';
    const rows = [
      ...(await db.all(`${articles(isListed)} ${wanted}`, { $ids, $withheld })),
      ...(await db.all(`${archivePosts} ${wanted}`, { $ids })),
    ];
    yield rows.map(toPost);
  }
}

/** What a post is read from, without its text: of a text that changes, the version or the checksum does too. */
const articleStamps = `SELECT a.id, concat_ws(char(0), a.version, a.stale, a.updated_at, a.headline, a.section, a.published_at,
    (SELECT group_concat(author) FROM byline WHERE article_id = a.id),
    (SELECT group_concat(tag) FROM article_tag WHERE article_id = a.id),
    (SELECT group_concat(id) FROM (${links('a.id')}
       UNION SELECT target_id FROM related WHERE article_id = a.id AND target_id IS NOT NULL)),
    (SELECT group_concat(name) FROM (${addresses('a.id')} UNION ${records('a.id', isListed)}))) AS stamp
  FROM article a WHERE a.deleted_at IS NULL`;

const archiveStamps = `SELECT a.id, concat_ws(char(0), a.title, a.section, a.published_on, a.authors, a.tags, a.links,
    octet_length(a.summary), octet_length(a.text), substr(a.text, 1, 200), octet_length(a.packed), hex(substr(a.packed, -4)),
    (SELECT count(*) FROM (${links('a.id')}))) AS stamp
  FROM archive_post a WHERE 1`;

const stampsAtOnce = 5_000;

/** For every live article and archive post a number that changes when what is read of it does. */
export async function* listStamps(db: Connection, $withheld: string): AsyncGenerator<[string, number][]> {
  for (const [sql, values] of [
    [articleStamps, { $withheld }],
    [archiveStamps, {}],
  ] as const) {
    for (let $last = ''; ; ) {
      const rows = await db.all(`${sql} AND a.id > $last ORDER BY a.id LIMIT ${stampsAtOnce}`, {
        ...values,
        $last,
      });
      yield rows.map((row) => [String(row['id']), crc32(String(row['stamp']))]);
      if (rows.length < stampsAtOnce) break;
      $last = String(rows.at(-1)?.['id']);
    }
  }
}

export async function findRelatable(db: Connection, id: string): Promise<RelatablePost | null> {
  const row =
    (await db.get(`${articles(isWithheld)} AND a.id = ?`, [id])) ??
    (await db.get(`${archivePosts} AND a.id = ?`, [id]));
  return row ? toPost(row) : null;
}

const toPost = (row: Row): RelatablePost => ({
  id: String(row['id']),
  title: String(row['title']),
  text: row['summary'] === undefined ? String(row['text']) : `${row['summary']}\n${readableText(row)}`,
  tags: strings(row['tags']),
  section: String(row['section']),
  authors: strings(row['authors']),
  date: String(row['date']).slice(0, 10),
  references: strings(row['refs']),
  links: strings(row['links']),
});
