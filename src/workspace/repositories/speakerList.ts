import { findSpeakerDuplicates } from '../../core/duplicates/speakers';
import type { Speaker } from '../../core/model/speaker';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { toSpeaker } from './speakers';

export interface SpeakerFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
  side?: string | undefined;
}

export interface SpeakerListItem extends Speaker {
  /** In how many articles. */
  uses: number;
  quotes: number;
  /** `in-confidence` when no source of their quotes may be named; null when no quote has a source. */
  known: 'openly' | 'in-confidence' | null;
}

const columns = `s.*, (SELECT count(*) FROM quote WHERE speaker_id = s.id) AS quotes,
  (SELECT count(DISTINCT u.article_id) FROM quote q
     JOIN article_use u ON u.kind = 'quote' AND u.target = q.id
     JOIN article a ON a.id = u.article_id WHERE q.speaker_id = s.id AND a.deleted_at IS NULL) AS uses,
  (SELECT min(survivor.withheld) FROM quote q
     JOIN source named ON named.id = q.source_id
     JOIN source survivor ON survivor.id = coalesce(named.merged_into, named.id) WHERE q.speaker_id = s.id) AS confidential`;

const toItem = (row: Row): SpeakerListItem => ({
  ...toSpeaker(row),
  uses: number(row['uses']),
  quotes: number(row['quotes']),
  known: row['confidential'] === null ? null : row['confidential'] === 1 ? 'in-confidence' : 'openly',
});

/** A speaker is found by any name, any role and any affiliation they had, and by their side. */
const words = `s.name || ' ' || s.role || ' ' || s.affiliation || ' ' || s.side || ' ' ||
  coalesce((SELECT group_concat(value, ' ') FROM json_each(s.aliases)), '') || ' ' ||
  coalesce((SELECT group_concat((value ->> 'role') || ' ' || (value ->> 'affiliation'), ' ')
              FROM json_each(s.roles)), '')`;

export async function listSpeakers(db: Connection, filter: SpeakerFilter) {
  const conditions: string[] = ['1'];
  const values: string[] = [];
  for (const word of filter.text.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(`(${words}) LIKE ? ESCAPE '\\'`);
    values.push(like);
  }
  if (filter.side) {
    conditions.push('s.side = ?');
    values.push(filter.side);
  }
  const orders = {
    updated: 's.updated_at DESC',
    name: 's.name COLLATE NOCASE',
    uses: 'uses DESC, quotes DESC',
  };
  const clause = conditions.join(' AND ');
  const rows = await db.all(
    `SELECT ${columns} FROM speaker s WHERE ${clause}
      ORDER BY ${orders[filter.sort]}, s.id DESC LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM speaker s WHERE ${clause}`, values);
  return { items: rows.map(toItem), total: number(total?.['count']) };
}

/** As the list shows them; unknown ids are left out. */
export async function findListedSpeakers(db: Connection, ids: string[]): Promise<SpeakerListItem[]> {
  const rows = await db.all(
    `SELECT ${columns} FROM speaker s WHERE s.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return rows.map(toItem);
}

/** Groups of speakers who seem to be the same person; the one who is quoted most comes first. */
export async function listSpeakerDuplicates(db: Connection): Promise<SpeakerListItem[][]> {
  const rows = await db.all(`SELECT ${columns} FROM speaker s ORDER BY quotes DESC, s.id`);
  return findSpeakerDuplicates(rows.map(toItem));
}
