import type { SearchHit } from '../../core/model/searchHit';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import { matchOf } from '../../core/search/match';
import { type Clause, isFieldTerm, parseQuery, type WordsTerm } from '../../core/search/query';
import { isUnspaced, unmarked } from '../../core/search/spaced';
import { titleWeight } from '../../core/search/strongWords';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { conditionsOf, dateOf, Values } from './searchFilters';
import { strongest } from './searchStrongest';

type Kind = SearchHit['kind'];

/** What is searched: an FTS5 query, or null for every record, and what must be true of a row s of the index. */
interface Wanted {
  match: string | null;
  conditions: string[];
  values: Values;
  /** The one word that is all that is asked for. */
  single: WordsTerm | null;
}

/** Ranking reads every hit, so only the newest ones are ranked. */
const rankedAtMost = 2000;

/** The best first: by BM25, the headline weighted; of equal ones the desk's own before the archive, the newer first. */
export async function search(
  db: Connection,
  text: string,
  kinds: Kind[],
  limit: number,
): Promise<SearchHit[]> {
  const clauses = parseQuery(text);
  if (clauses.length === 0 || kinds.length === 0) return [];
  const wanted = wantedBy(clauses, kinds);
  const rows = wanted.match === null ? await newest(db, wanted, limit) : await ranked(db, wanted, limit);
  return rows.map(toHit);
}

const toHit = (row: Row): SearchHit =>
  searchHitSchema.parse({
    ...row,
    title: unmarked(String(row['title'])),
    snippet: unmarked(String(row['snippet'])).trim(),
    score: -number(row['score']),
  });

function wantedBy(clauses: Clause[], kinds: Kind[]): Wanted {
  const values = new Values();
  const ofWords = clauses.filter(({ any }) => !any.some(isFieldTerm));
  const match = matchOf(ofWords);
  const others = match === null ? clauses : clauses.filter((clause) => !ofWords.includes(clause));
  const conditions = conditionsOf(others, values);
  // Which kind it is stands in the row, not in the index: asked only where it matters.
  if (!searchKinds.every((kind) => kinds.includes(kind))) {
    conditions.push(`s.kind IN (SELECT value FROM json_each(${values.bind(JSON.stringify(kinds))}))`);
  }
  const [only] = conditions.length === 0 && clauses.length === 1 ? (clauses[0]?.any ?? []) : [];
  const single =
    only &&
    !isFieldTerm(only) &&
    only.words.length === 1 &&
    clauses[0]?.any.length === 1 &&
    !isUnspaced(only.words[0] ?? '')
      ? only
      : null;
  return { match, conditions, values, single };
}

const shown = "kind, id, title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet";

async function ranked(db: Connection, wanted: Wanted, limit: number): Promise<Row[]> {
  const { match, conditions, values, single } = wanted;
  const hits = [`search MATCH ${values.bind(match ?? '')}`, ...conditions].join(' AND ');
  // A range of rows costs one pass through the index; a list of them would cost one pass each.
  const rows = await db.all(
    `WITH newest AS (SELECT rowid AS first FROM search s WHERE ${hits}
                      ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedAtMost - 1})
     SELECT ${shown}, bm25(search, 0, 0, ${titleWeight}, 1) AS score, (SELECT first FROM newest) AS first
       FROM search s
      WHERE ${hits} AND rowid >= coalesce((SELECT first FROM newest), 0)
      ORDER BY score, rowid DESC LIMIT ${limit}`,
    values.bound,
  );
  const isAll = rows[0]?.['first'] === null;
  return (isAll || !single ? null : await rankedOfAll(db, single, hits, values, limit)) ?? rows;
}

/** The best of more hits than are ranked; null when the index cannot say which they are. */
async function rankedOfAll(
  db: Connection,
  { words: [word = ''], isPrefix }: WordsTerm,
  hits: string,
  values: Values,
  limit: number,
): Promise<Row[] | null> {
  const best = await strongest(db, word, isPrefix, limit);
  if (!best) return null;
  const found = await db.all(
    `SELECT ${shown}, rowid AS at FROM search s
      WHERE ${hits} AND rowid IN (SELECT value FROM json_each(${values.bind(JSON.stringify(best.map(({ rowid }) => rowid)))}))`,
    values.bound,
  );
  const byRow = new Map(found.map((row) => [number(row['at']), row]));
  if (byRow.size < best.length) return null;
  return best.flatMap(({ rowid, score }) => ({ ...byRow.get(rowid), score: -score }));
}

/** Characters of a record that a search without words shows. */
const beginning = 160;

async function newest(db: Connection, { conditions, values }: Wanted, limit: number): Promise<Row[]> {
  return db.all(
    `SELECT kind, id, title, substr(body, 1, ${beginning}) AS snippet, 0 AS score
       FROM search s WHERE ${conditions.join(' AND ')} ORDER BY ${dateOf} DESC, rowid DESC LIMIT ${limit}`,
    values.bound,
  );
}
