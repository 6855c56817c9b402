import type { SearchHit } from '../../core/model/searchHit';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import { matchOf } from '../../core/search/match';
import { type Clause, isFieldTerm, parseQuery } from '../../core/search/query';
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
  word: string | null;
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
  const word = conditions.length === 0 ? onlyWord(clauses) : null;
  return { match, conditions, values, word };
}

function onlyWord(clauses: Clause[]): string | null {
  const [term, ...terms] = clauses.flatMap(({ any }) => any);
  if (!term || terms.length > 0 || isFieldTerm(term)) return null;
  const [word = '', ...words] = term.words;
  return words.length === 0 && !isUnspaced(word) ? word : null;
}

const shown = "kind, id, title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet";

async function ranked(db: Connection, wanted: Wanted, limit: number): Promise<Row[]> {
  const { word } = wanted;
  if (word === null) return rankedNewest(db, wanted, limit);
  const rows = await rankedNewest(db, wanted, limit, wholeWord(word));
  if (rows.length > 0) return rows;
  return (await bestOfCommon(db, word, limit)) ?? rankedNewest(db, wanted, limit);
}

/** Nothing where more texts than are ranked match `unless`. */
async function rankedNewest(
  db: Connection,
  { match, conditions, values }: Wanted,
  limit: number,
  unless?: string,
): Promise<Row[]> {
  const hits = ['search MATCH $match', ...conditions].join(' AND ');
  // Joined first, so that nothing else is looked up where it is common.
  const isRare =
    unless === undefined
      ? ''
      : `(SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM search WHERE search MATCH $unless LIMIT 1 OFFSET ${rankedAtMost})) CROSS JOIN`;
  // A range of rows costs one pass through the index; a list of them would cost one pass each.
  return db.all(
    `SELECT ${shown}, bm25(search, 0, 0, ${titleWeight}, 1) AS score
       FROM ${isRare} search s
      WHERE ${hits}
        AND s.rowid >= coalesce((SELECT rowid FROM search s WHERE ${hits}
                                  ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedAtMost - 1}), 0)
      ORDER BY score, s.rowid DESC LIMIT ${limit}`,
    { ...values.bound, $match: match, ...(unless === undefined ? {} : { $unless: unless }) },
  );
}

/** A whole word is meant where it is common, though it may be the beginning of another one. */
const wholeWord = (word: string): string =>
  matchOf([{ isNot: false, any: [{ words: [word], isPrefix: false }] }]) ?? '';

/** The best of all texts with a word; null where the index does not say which they are. */
async function bestOfCommon(db: Connection, word: string, limit: number): Promise<Row[] | null> {
  const best = await strongest(db, word, limit);
  if (!best) return null;
  const found = await db.all(
    `SELECT ${shown}, s.rowid AS at FROM search s
      WHERE search MATCH ? AND s.rowid IN (SELECT value FROM json_each(?))`,
    [wholeWord(word), JSON.stringify(best.map(({ rowid }) => rowid))],
  );
  const byRow = new Map(found.map((row) => [number(row['at']), row]));
  if (byRow.size < best.length) return null;
  return best.map(({ rowid, score }) => ({ ...byRow.get(rowid), score: -score }));
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
