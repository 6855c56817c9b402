import { StetError } from '../../core/model/errors';
import {
  type Speaker,
  type SpeakerFields,
  speakerSchema,
  type Usage,
  usageSchema,
} from '../../core/model/library';
import { newId } from '../../core/model/primitives';
import { assertChanged, type Connection, type Database } from '../db/database';
import { now, number, readRow } from '../db/rows';
import { findSpeakers } from '../repositories/speakers';
import { assertUnused } from './deletion';
import { reindexQuotesOf } from './quotes';

interface SpeakerFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
  side?: string | undefined;
}

const usesOf = `(SELECT count(DISTINCT u.article_id) FROM quote q
   JOIN article_use u ON u.kind = 'quote' AND u.target = q.id
   JOIN article a ON a.id = u.article_id WHERE q.speaker_id = s.id AND a.deleted_at IS NULL)`;

export function speakerService(db: Database) {
  return {
    list: (filter: SpeakerFilter) => listSpeakers(db, filter),
    create: (fields: SpeakerFields) => db.transaction((connection) => addSpeaker(connection, fields)),
    update: (id: string, change: Partial<SpeakerFields>) =>
      db.transaction((connection) => updateSpeaker(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction(async (connection) => {
        const quotes = await connection.all(
          'SELECT text AS headline FROM quote WHERE speaker_id = ? LIMIT 5',
          [id],
        );
        if (!detach)
          assertUnused(
            'speaker',
            quotes.map((row) => ({ headline: String(row['headline']).slice(0, 60) })),
          );
        await connection.run('UPDATE quote SET speaker_id = NULL WHERE speaker_id = ?', [id]);
        assertChanged(await connection.run('DELETE FROM speaker WHERE id = ?', [id]), 'This speaker');
      }),
    uses: (id: string) => listSpeakerUses(db, id),
  };
}

async function listSpeakers(db: Connection, filter: SpeakerFilter) {
  const conditions: string[] = ['1'];
  const values: string[] = [];
  for (const word of filter.text.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push("(s.name || ' ' || s.role || ' ' || s.affiliation || ' ' || s.side) LIKE ? ESCAPE '\\'");
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
    `SELECT s.*, ${usesOf} AS uses, (SELECT count(*) FROM quote WHERE speaker_id = s.id) AS quotes
       FROM speaker s WHERE ${clause} ORDER BY ${orders[filter.sort]}, s.id DESC LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM speaker s WHERE ${clause}`, values);
  return {
    items: rows.map((row) => ({
      ...readRow(speakerSchema, row),
      uses: number(row['uses']),
      quotes: number(row['quotes']),
    })),
    total: number(total?.['count']),
  };
}

async function findSpeaker(db: Connection, id: string): Promise<Speaker> {
  const [speaker] = await findSpeakers(db, [id]);
  if (!speaker) throw new StetError('not-found', 'This speaker is not there any more.');
  return speaker;
}

async function addSpeaker(
  db: Connection,
  { name, role, affiliation, side, note }: SpeakerFields,
): Promise<Speaker> {
  const id = newId();
  const at = now();
  await db.run(
    'INSERT INTO speaker (id, name, role, affiliation, side, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, name, role, affiliation, side, note, at, at],
  );
  return findSpeaker(db, id);
}

async function updateSpeaker(db: Connection, id: string, change: Partial<SpeakerFields>): Promise<Speaker> {
  const before = await findSpeaker(db, id);
  const { name, role, affiliation, side, note } = { ...before, ...change };
  const changes = await db.run(
    'UPDATE speaker SET name = ?, role = ?, affiliation = ?, side = ?, note = ?, updated_at = ? WHERE id = ?',
    [name, role, affiliation, side, note, now(), id],
  );
  assertChanged(changes, 'This speaker');
  if (name !== before.name) await reindexQuotesOf(db, id);
  return findSpeaker(db, id);
}

async function listSpeakerUses(db: Connection, id: string): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, sum(u.count) AS count
       FROM quote q JOIN article_use u ON u.kind = 'quote' AND u.target = q.id JOIN article a ON a.id = u.article_id
      WHERE q.speaker_id = ? AND a.deleted_at IS NULL GROUP BY a.id ORDER BY a.updated_at DESC`,
    [id],
  );
  return rows.map((row) => readRow(usageSchema, row));
}
