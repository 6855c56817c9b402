import type { Source } from '../../core/model/source';
import type { Connection } from '../db/database';
import { placeholders } from '../db/rows';
import { findSources } from './sources';

/**
 * Speakers of quotes without a source who are known only through sources that must not be named: every quote of theirs
 * that has a source has such a one. Each speaker comes with the newest of these sources.
 */
export async function hiddenSpeakers(
  db: Connection,
  quotes: { speakerId: string | null; sourceId: string | null }[],
): Promise<Map<string, Source>> {
  const speakers = quotes.flatMap(({ speakerId, sourceId }) => (speakerId && !sourceId ? [speakerId] : []));
  if (speakers.length === 0) return new Map();
  const rows = await db.all(
    `SELECT q.speaker_id, max(s.id) AS source_id FROM quote q
       JOIN source o ON o.id = q.source_id
       JOIN source s ON s.id = coalesce(o.merged_into, o.id)
      WHERE q.speaker_id IN (${placeholders(speakers)})
      GROUP BY q.speaker_id HAVING min(s.withheld) = 1`,
    speakers,
  );
  const sources = await findSources(
    db,
    rows.map((row) => String(row['source_id'])),
  );
  return new Map(
    rows.flatMap((row): [string, Source][] =>
      sources
        .filter(({ id }) => id === row['source_id'])
        .map((source) => [String(row['speaker_id']), source]),
    ),
  );
}
