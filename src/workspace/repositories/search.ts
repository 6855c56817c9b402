import type { SearchHit } from '../../core/model/searchHit';
import { searchKinds } from '../../core/model/searchHit';
import { type Lists, listsOf } from '../../core/search/lists';
import { matchOf } from '../../core/search/match';
import { type Clause, isFieldTerm, parseQuery } from '../../core/search/query';
import { snippetOf } from '../../core/search/snippet';
import { unmarked } from '../../core/search/spaced';
import { titleWeight } from '../../core/search/strongWords';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { bestListed, type Found } from './searchBest';
import { conditionsOf, dateOf, rowOfHit, Values } from './searchFilters';
import { toText, withTexts } from './searchTexts';

type Kind = SearchHit['kind'];

/** What is searched: words, and what must be true of a row r of search_row. */
interface Wanted {
  ofWords: Clause[];
  conditions: string[];
  values: Values;
}

/** Ranking reads every hit, so only the newest ones are ranked where there are more. */
const rankedAtMost = 2000;

/** The best first: by BM25, the headline weighted; of about equal ones the desk's own before the archive, the newer first. */
export async function search(
  db: Connection,
  text: string,
  kinds: Kind[],
  limit: number,
): Promise<SearchHit[]> {
  const clauses = parseQuery(text);
  if (clauses.length === 0 || kinds.length === 0) return [];
  const wanted = wantedBy(clauses, kinds);
  const match = matchOf(wanted.ofWords);
  const rows = match === null ? await newest(db, wanted, limit) : await ranked(db, wanted, match, limit);
  return ownFirst(rows.map((row) => toHit(row, wanted.ofWords)));
}

/** Characters of a record that a search without words shows. */
const beginning = 160;

function toHit({ body, ...found }: Found, ofWords: Clause[]): SearchHit {
  const snippet = ofWords.length === 0 ? body.slice(0, beginning) : snippetOf(body, ofWords);
  return { ...found, snippet: unmarked(snippet).trim() };
}

const toFound = (row: Row): Found => ({ ...toText(row), score: -number(row['score']) });

/** Scores that differ by less than a fiftieth are about equal. */
const stepOf = ({ score }: SearchHit): number => Math.round(50 * Math.log(Math.max(score, Number.MIN_VALUE)));

const ownFirst = (hits: SearchHit[]): SearchHit[] =>
  hits.sort((a, b) => stepOf(b) - stepOf(a) || Number(a.kind === 'archive') - Number(b.kind === 'archive'));

function wantedBy(clauses: Clause[], kinds: Kind[]): Wanted {
  const values = new Values();
  const words = clauses.filter(({ any }) => !any.some(isFieldTerm));
  const ofWords = matchOf(words) === null ? [] : words;
  const conditions = conditionsOf(
    clauses.filter((clause) => !ofWords.includes(clause)),
    values,
  );
  if (!searchKinds.every((kind) => kinds.includes(kind))) {
    conditions.push(`r.kind IN (SELECT value FROM json_each(${values.bind(JSON.stringify(kinds))}))`);
  }
  return { ofWords, conditions, values };
}

/** Of more texts than are ranked, those that the lists of the index name; the newest where it names too few. */
async function ranked(db: Connection, wanted: Wanted, match: string, limit: number): Promise<Found[]> {
  const lists = listsOf(wanted.ofWords);
  if (lists === null) return rankedNewest(db, wanted, { match, most: rankedAtMost }, limit);
  const { whole, begun } = lists;
  // A whole word is meant where it is common, though it may be the beginning of another one.
  const wholeMatch = matchOf(whole.clauses) ?? match;
  const best = await bestOf(db, wanted, { whole, match: begun ? wholeMatch : match, wholeMatch }, limit);
  if (best.length >= limit || (best.length > 0 && begun === null)) return best;
  // Words that begin with a letter or two are too many to be ranked.
  const others = begun && (await bestListed(db, begun, wanted, limit));
  if (!others) return rankedNewest(db, wanted, { match, most: rankedAtMost }, limit);
  const known = new Set(best.map(({ id }) => id));
  return [...best, ...others.filter(({ id }) => !known.has(id))].slice(0, limit);
}

interface Best {
  whole: Lists;
  match: string;
  wholeMatch: string;
}

/**
 * All hits are ranked where they are few or must have several words, whose lists cost as much as ranking and name fewer of
 * the best.
 */
async function bestOf(db: Connection, wanted: Wanted, { whole, match, wholeMatch }: Best, limit: number) {
  if (whole.words.flat().length > 1) return rankedNewest(db, wanted, { match }, limit);
  const few = await rankedNewest(db, wanted, { match, unless: wholeMatch, most: rankedAtMost }, limit);
  return few.length > 0 ? few : ((await bestListed(db, whole, wanted, limit)) ?? []);
}

/** The newest hits, `most` of them, or all. Nothing where more texts than that match `unless`. */
async function rankedNewest(
  db: Connection,
  { conditions, values }: Wanted,
  { match, unless, most }: { match: string; unless?: string; most?: number },
  limit: number,
): Promise<Found[]> {
  const row = conditions.length === 0 ? '' : `CROSS JOIN ${rowOfHit}`;
  const hits = `search s ${row} WHERE ${['search MATCH $match', ...conditions].join(' AND ')}`;
  // Joined first, so that nothing else is looked up where it is common.
  const isRare =
    unless === undefined
      ? ''
      : `(SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM search WHERE search MATCH $unless LIMIT 1 OFFSET ${most})) CROSS JOIN`;
  // A range of rows costs one pass through the index; a list of them would cost one pass each.
  const newest =
    most === undefined
      ? ''
      : `AND s.rowid >= coalesce((SELECT s.rowid FROM ${hits} ORDER BY s.rowid DESC LIMIT 1 OFFSET ${most - 1}), 0)`;
  const best = `SELECT s.rowid AS at, bm25(search, ${titleWeight}, 1) AS score FROM ${isRare} ${hits} ${newest}
      ORDER BY score, s.rowid DESC LIMIT ${limit}`;
  const rows = await db.all(`${withTexts(best)} ORDER BY s.score, s.at DESC`, {
    ...values.bound,
    $match: match,
    ...(unless === undefined ? {} : { $unless: unless }),
  });
  return rows.map(toFound);
}

async function newest(db: Connection, { conditions, values }: Wanted, limit: number): Promise<Found[]> {
  const last = `SELECT r.rowid_ AS at, 0 AS score, ${dateOf} AS date FROM search_row r WHERE ${conditions.join(' AND ')}
      ORDER BY date DESC, r.rowid_ DESC LIMIT ${limit}`;
  const rows = await db.all(`${withTexts(last)} ORDER BY s.date DESC, s.at DESC`, values.bound);
  return rows.map(toFound);
}
