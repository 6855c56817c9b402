import { searchKinds } from '../src/core/model/searchHit';
import { matchQuery } from '../src/core/search/match';
import type { Benchmark } from './benchmark';
import { library } from './library';
import { timed } from './measure';
import { type Class, queriesFor } from './queries';

type Find = (query: string) => Promise<{ id: unknown }[]>;

const limit = 10;
/** The app ranks no more of the hits that it cannot look up in its lists (repositories/search.ts). */
const rankedAtMost = 2000;

/** FTS5 itself, in a table of its own: the same match, columns and weights; of equal hits the newest first, as in the app. */
const rawSql = (hits: string) => `SELECT id, title, snippet(plain, 2, char(2), char(3), ' … ', 24) AS snippet,
    bm25(plain, 0, 6, 1) AS score
  FROM plain WHERE plain MATCH $match ${hits} ORDER BY score, rowid DESC LIMIT ${limit}`;
export const everyHit = rawSql('');
const newestHits = rawSql(
  `AND rowid >= coalesce((SELECT rowid FROM plain WHERE plain MATCH $match ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedAtMost - 1}), 0)`,
);

async function finders(name: Class, sql: string) {
  const { workspace, raw } = await library();
  const queries = (await queriesFor(raw))[name];
  const app: Find = (query) => workspace.search({ query, kinds: [...searchKinds], limit });
  const fts: Find = async (query) =>
    (await raw.all(sql, { $match: rawQuery(query, name) })).map((row) => ({ id: row['id'] }));
  return { queries, app, fts };
}

/** A common word is searched for as it is; the last word of every other query may be unfinished. */
export const rawQuery = (query: string, name: Class) =>
  name === 'common' ? `"${query}"` : matchQuery(query);

const slow = (name: Class, sql: string) => async () => {
  const { queries, app, fts } = await finders(name, sql);
  return { candidate: () => percentile95(queries, app), base: () => percentile95(queries, fts) };
};

async function percentile95(queries: string[], find: Find): Promise<number> {
  const times: number[] = [];
  for (const query of queries) times.push(await timed(() => find(query)));
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

/** How many of the first ten of FTS5, which ranks every hit, the app does not show among its own. */
const leftOut = (name: Class) => async () => {
  const { queries, app, fts } = await finders(name, everyHit);
  let [missing, all] = [0, 0];
  for (const query of queries) {
    const shown = new Set((await app(query)).map(({ id }) => id));
    const best = await fts(query);
    all += best.length;
    missing += best.filter(({ id }) => !shown.has(id)).length;
  }
  return { candidate: () => missing, base: () => all };
};

/** `goal` is of the time of FTS5 with every hit ranked. */
const classes: { name: Class; called: string; goal: number }[] = [
  { name: 'rare', called: 'rare word', goal: 1.25 },
  { name: 'middling', called: 'middling word', goal: 1.25 },
  { name: 'common', called: 'common word', goal: 0.5 },
  { name: 'prefix', called: 'prefix', goal: 1.25 },
  { name: 'words', called: 'three words', goal: 1.25 },
];

export const search: Benchmark[] = classes.flatMap(({ name, called, goal }) => [
  {
    name: `search of 100,000, ${called}, p95`,
    baseline: 'raw FTS5 in the same file, every hit ranked',
    goal,
    prepare: slow(name, everyHit),
  },
  {
    name: `search of 100,000, ${called}, p95, as many ranked`,
    baseline: `raw FTS5 in the same file, the newest ${rankedAtMost} hits ranked`,
    goal: 1.25,
    prepare: slow(name, newestHits),
  },
  {
    name: `search of 100,000, ${called}, left out of the first ten`,
    baseline: 'the first ten of raw FTS5, every hit ranked',
    goal: 0.1,
    prepare: leftOut(name),
  },
]);
