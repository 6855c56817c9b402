import { searchKinds } from '../src/core/model/searchHit';
import { matchQuery } from '../src/core/search/match';
import type { Benchmark } from './benchmark';
import { library } from './library';
import { timed } from './measure';
import { type Class, queriesFor } from './queries';

type Find = (query: string) => Promise<{ id: unknown }[]>;

const limit = 10;

/** FTS5 itself: the same match, columns and weights, every hit ranked; of equal ones the newest first, as in the app. */
const rawSql = `SELECT kind, id, title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet,
    bm25(search, 0, 0, 6, 1) AS score
  FROM search WHERE search MATCH ? ORDER BY score, rowid DESC LIMIT ${limit}`;

async function finders(name: Class) {
  const { workspace, raw } = await library();
  const queries = (await queriesFor(raw))[name];
  const app: Find = (query) => workspace.search({ query, kinds: [...searchKinds], limit });
  const fts: Find = async (query) =>
    (await raw.all(rawSql, [rawQuery(query, name)])).map((row) => ({ id: row['id'] }));
  return { queries, app, fts };
}

/** A common word is searched for as it is; the last word of every other query may be unfinished. */
const rawQuery = (query: string, name: Class) => (name === 'common' ? `"${query}"` : matchQuery(query));

const slow = (name: Class) => async () => {
  const { queries, app, fts } = await finders(name);
  return { candidate: () => percentile95(queries, app), base: () => percentile95(queries, fts) };
};

async function percentile95(queries: string[], find: Find): Promise<number> {
  const times: number[] = [];
  for (const query of queries) times.push(await timed(() => find(query)));
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

/** How many of FTS5's first ten the app does not show among its own. */
async function leftOut() {
  const { queries, app, fts } = await finders('common');
  let [missing, all] = [0, 0];
  for (const query of queries) {
    const shown = new Set((await app(query)).map(({ id }) => id));
    const best = await fts(query);
    all += best.length;
    missing += best.filter(({ id }) => !shown.has(id)).length;
  }
  return { candidate: () => missing, base: () => all };
}

const baseline = 'raw FTS5 on the same file, every hit ranked';

export const search: Benchmark[] = [
  { name: 'search of 100,000, rare word, p95', baseline, goal: 1.25, prepare: slow('rare') },
  { name: 'search of 100,000, middling word, p95', baseline, goal: 1.25, prepare: slow('middling') },
  { name: 'search of 100,000, common word, p95', baseline, goal: 0.5, prepare: slow('common') },
  { name: 'search of 100,000, prefix, p95', baseline, goal: 1.25, prepare: slow('prefix') },
  { name: 'search of 100,000, three words, p95', baseline, goal: 1.25, prepare: slow('words') },
  {
    name: 'search of 100,000, common word, left out of the first ten',
    baseline: 'the first ten of raw FTS5',
    goal: 0.1,
    prepare: leftOut,
  },
];
