import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import {
  type TranscriptFormat,
  type TranscriptInfo,
  type Turn,
  transcriptInfoSchema,
  turnSchema,
  type Voices,
  voicesSchema,
} from '../../core/model/transcript';
import type { Connection, Row } from '../db/database';
import { list, readRow, sha256 } from '../db/rows';
import { findWholeAsset } from './assets';
import { t } from './messages';
import { survivorOf } from './sources';

export interface StoredTranscript {
  name: string;
  format: TranscriptFormat;
  takenAt: string;
  fileSha256: string;
  turns: Turn[];
}

/** A source and those merged into it. */
const ofOneWork = 'SELECT id FROM source WHERE id = ? OR merged_into = ?';

/** Stores a source's transcript in place of the one it had, whose voices and recording stay. */
export async function storeTranscript(
  db: Connection,
  sourceId: string,
  { name, format, takenAt, fileSha256, turns }: StoredTranscript,
): Promise<void> {
  const json = JSON.stringify(turns);
  await db.run(
    `INSERT INTO transcript (source_id, name, format, taken_at, file_sha256, turns, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (source_id) DO UPDATE SET name = excluded.name, format = excluded.format,
         taken_at = excluded.taken_at, file_sha256 = excluded.file_sha256, turns = excluded.turns,
         sha256 = excluded.sha256`,
    [await survivorOf(db, sourceId), name, format, takenAt, fileSha256, json, proofOf(fileSha256, json)],
  );
}

/** Of the source and of those merged into it. */
export async function deleteTranscripts(db: Connection, sourceId: string): Promise<void> {
  const id = await survivorOf(db, sourceId);
  await db.run(`DELETE FROM transcript WHERE source_id IN (${ofOneWork})`, [id, id]);
}

/** Null when the source has no transcript. */
export async function findTranscriptInfo(db: Connection, sourceId: string): Promise<TranscriptInfo | null> {
  const row = await find(
    db,
    sourceId,
    "name, format, taken_at, file_sha256, json_array_length(turns) AS turns, turns ->> '$[#-1].end' AS length, recording",
  );
  if (!row) return null;
  const asset = row['recording'] === null ? null : await findWholeAsset(db, String(row['recording']));
  return readRow(transcriptInfoSchema, { ...row, recording: asset });
}

export interface WholeTranscript {
  sha256: string;
  turns: Turn[];
  voices: Voices;
}

/** Null when the source has no transcript. Throws `corrupt` when its turns are not what was stored. */
export async function findTranscript(db: Connection, sourceId: string): Promise<WholeTranscript | null> {
  const row = await find(db, sourceId, 'file_sha256, turns, sha256, voices');
  if (!row) return null;
  if (!isTranscriptWhole(row)) throw new StetError('corrupt', t.message('damaged.transcript'));
  const known = await db.all('SELECT id FROM speaker WHERE id IN (SELECT value FROM json_each(?))', [
    String(row['voices']),
  ]);
  const speakers = new Set(known.map(({ id }) => id));
  const voices = voicesSchema.parse(JSON.parse(String(row['voices'])));
  return {
    sha256: String(row['sha256']),
    turns: list(turnSchema, row['turns']),
    voices: Object.fromEntries(Object.entries(voices).filter(([, id]) => speakers.has(id))),
  };
}

/** Ties a recording to the transcript by its SHA-256; null: none. */
export async function writeRecording(db: Connection, sourceId: string, hash: string | null): Promise<void> {
  const row = await find(db, sourceId, 'source_id');
  if (!row) throw new StetError('not-found', t.message('noTranscript'));
  await db.run('UPDATE transcript SET recording = ? WHERE source_id = ?', [hash, row['source_id'] ?? null]);
}

/** Says which speaker a voice is; null: nobody of the library. */
export async function writeVoice(
  db: Connection,
  sourceId: string,
  voice: string,
  speakerId: string | null,
): Promise<void> {
  const row = await find(db, sourceId, 'source_id, voices');
  if (!row) throw new StetError('not-found', t.message('noTranscript'));
  const { [voice]: _, ...others } = voicesSchema.parse(JSON.parse(String(row['voices'])));
  const voices = speakerId === null ? others : { ...others, [voice]: speakerId };
  await db.run('UPDATE transcript SET voices = ? WHERE source_id = ?', [
    JSON.stringify(voices),
    row['source_id'] ?? null,
  ]);
}

/** Gives the voices of some speakers to another one. */
export async function moveVoices(db: Connection, from: string[], to: string): Promise<void> {
  for (const id of from) {
    await db.run('UPDATE transcript SET voices = replace(voices, $id, $to) WHERE instr(voices, $id) > 0', {
      $id: id,
      $to: to,
    });
  }
}

/** The source's own transcript, or the newest of those merged into it. */
async function find(db: Connection, sourceId: string, columns: string): Promise<Row | undefined> {
  const id = await survivorOf(db, sourceId);
  return db.get(
    `SELECT ${columns} FROM transcript WHERE source_id IN (${ofOneWork}) ORDER BY source_id = ? DESC, taken_at DESC LIMIT 1`,
    [id, id, id],
  );
}

export const proofOf = (fileSha256: string, turns: string): string =>
  sha256(JSON.stringify([fileSha256, turns]));

/** Whether a row has the turns that were stored. */
export const isTranscriptWhole = (row: Row): boolean =>
  proofOf(String(row['file_sha256']), String(row['turns'])) === row['sha256'];

/** Throws when a row cannot be a transcript. */
export function assertTranscript(row: Row): void {
  z.array(turnSchema)
    .min(1)
    .parse(JSON.parse(String(row['turns'])));
  voicesSchema.parse(JSON.parse(String(row['voices'] ?? '{}')));
}
