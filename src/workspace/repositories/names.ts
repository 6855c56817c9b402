import type { Connection } from '../db/database';
import { strings } from '../db/rows';

/** Changes whenever a speaker or a source has changed. */
export async function namesVersion(db: Connection): Promise<string> {
  const row = await db.get(
    `SELECT (SELECT count(*) || ' ' || max(updated_at) FROM speaker) AS speakers,
            (SELECT count(*) || ' ' || max(updated_at) FROM source) AS sources`,
  );
  return `${String(row?.['speakers'])} ${String(row?.['sources'])}`;
}

/** The names of all speakers, with their other names, and of all authors of sources. */
export async function listNames(db: Connection): Promise<string[]> {
  const speakers = await db.all('SELECT name, aliases FROM speaker');
  const authors = await db.all(
    `SELECT DISTINCT coalesce(a.value ->> '$.family', '') || ' ' || coalesce(a.value ->> '$.given', '') || ' '
            || coalesce(a.value ->> '$.literal', '') AS name
     FROM source, json_each(source.csl, '$.author') AS a`,
  );
  return [
    ...speakers.flatMap((row) => [String(row['name']), ...strings(row['aliases'])]),
    ...authors.map((row) => String(row['name'])),
  ];
}
