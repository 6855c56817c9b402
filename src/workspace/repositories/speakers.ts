import { StetError } from '../../core/model/errors';
import { datedRoleSchema, type Speaker, type SpeakerFields, speakerSchema } from '../../core/model/speaker';
import { assertChanged, type Connection, type Row } from '../db/database';
import { list, now, placeholders, readRow, strings } from '../db/rows';
import { t } from './messages';

export const toSpeaker = (row: Row): Speaker =>
  readRow(speakerSchema, {
    ...row,
    aliases: strings(row['aliases']),
    roles: list(datedRoleSchema, row['roles']),
  });

/** Unknown ids are left out. */
export async function findSpeakers(db: Connection, ids: string[]): Promise<Speaker[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(`SELECT * FROM speaker WHERE id IN (${placeholders(ids)})`, ids);
  return rows.map(toSpeaker);
}

export async function findSpeaker(db: Connection, id: string): Promise<Speaker> {
  const [speaker] = await findSpeakers(db, [id]);
  if (!speaker) throw new StetError('not-found', t.message('gone.speaker'));
  return speaker;
}

const columns = ['name', 'aliases', 'role', 'affiliation', 'roles', 'side', 'note'];
const valuesOf = ({ name, aliases, role, affiliation, roles, side, note }: SpeakerFields) => [
  name,
  JSON.stringify(aliases),
  role,
  affiliation,
  JSON.stringify(roles),
  side,
  note,
];

export async function insertSpeaker(
  db: Connection,
  { id, createdAt, updatedAt, ...fields }: Speaker,
): Promise<void> {
  await db.run(
    `INSERT INTO speaker (id, ${columns.join(', ')}, created_at, updated_at)
     VALUES (?, ${placeholders(columns)}, ?, ?)`,
    [id, ...valuesOf(fields), createdAt, updatedAt],
  );
}

export async function writeSpeaker(db: Connection, id: string, fields: SpeakerFields): Promise<void> {
  const changes = await db.run(
    `UPDATE speaker SET ${columns.map((column) => `${column} = ?`).join(', ')}, updated_at = ? WHERE id = ?`,
    [...valuesOf(fields), now(), id],
  );
  assertChanged(changes, t.message('gone.speaker'));
}

/** Nothing may point to them. */
export async function deleteSpeakers(db: Connection, ids: string[]): Promise<void> {
  const changes = await db.run(`DELETE FROM speaker WHERE id IN (${placeholders(ids)})`, ids);
  if (changes !== ids.length) throw new StetError('not-found', t.message('gone.speaker'));
}
