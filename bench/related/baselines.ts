import type { RelatablePost } from '../../src/core/related/post';
import { buildSpace, cosines, countKnown, countOf, vectorIn } from '../../src/core/related/space';
import { wordsOf } from '../../src/core/related/terms';
import { RawDatabase } from '../raw';

/** Ids of all posts but the one itself, the closest first. */
export type Ranker = (post: RelatablePost) => Promise<string[]>;

const mostRanked = 200;
const ranked = (
  posts: readonly RelatablePost[],
  own: RelatablePost,
  score: (post: RelatablePost, at: number) => number,
) =>
  posts
    .map((post, at) => ({ id: post.id, date: post.date, score: score(post, at) }))
    .filter(({ id, score }) => id !== own.id && score > 0)
    .sort((a, b) => b.score - a.score || b.date.localeCompare(a.date))
    .slice(0, mostRanked)
    .map(({ id }) => id);

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((each) => b.includes(each)).length;

/** Hugo's default indices (https://gohugo.io/content-management/related-content/): keywords 100, date 10, tags 80; never newer ones. Our posts have no keywords but tags. */
const hugo =
  (posts: readonly RelatablePost[]): Ranker =>
  async (own) =>
    ranked(posts, own, (post) =>
      post.date > own.date ? 0 : 80 * shared(own.tags, post.tags) + (post.date === own.date ? 10 : 0),
    );

const byTags =
  (posts: readonly RelatablePost[]): Ranker =>
  async (own) =>
    ranked(posts, own, (post) => shared(own.tags, post.tags));

const wordsIn = ({ title, text }: RelatablePost): string[] => [...wordsOf(title), ...wordsOf(text)];

function byCosine(posts: readonly RelatablePost[]): Ranker {
  const space = buildSpace(posts.map(wordsIn), Number.POSITIVE_INFINITY);
  const places = new Map(posts.map(({ id }, place) => [id, place]));
  return async (own) => {
    const vector = vectorIn(space, countKnown(space, wordsIn(own)));
    const scores = cosines(space, vector, places.get(own.id));
    return ranked(posts, own, (_, at) => scores[at] ?? 0);
  };
}

const quoted = (words: Iterable<string>): string => Array.from(words, (word) => `"${word}"`).join(' OR ');
const likeTerms = 25;

/** FTS5 in memory with title and text; `titles` asks with the title, `like` with the 25 terms of most TF-IDF. */
export async function fullText(
  posts: readonly RelatablePost[],
): Promise<{ titles: Ranker; like: Ranker; close: () => Promise<void> }> {
  const database = new RawDatabase(':memory:');
  await database.exec('CREATE VIRTUAL TABLE post USING fts5(id UNINDEXED, title, text)');
  await database.exec('BEGIN');
  await database.insert(
    'INSERT INTO post VALUES (?, ?, ?)',
    posts.map(({ id, title, text }) => [id, title, text]),
  );
  await database.exec('COMMIT');
  const holders = countOf(posts.flatMap((post) => [...new Set(wordsIn(post))]));
  const search = async (own: RelatablePost, query: string, limit: number) => {
    if (query === '') return [];
    const rows = await database.all('SELECT id FROM post WHERE post MATCH ? ORDER BY rank LIMIT ?', [
      query,
      limit + 1,
    ]);
    return rows.map(({ id }) => String(id)).filter((id) => id !== own.id);
  };
  const weight = (word: string, count: number) => count * Math.log(posts.length / (holders.get(word) ?? 1));
  return {
    titles: (own) => search(own, quoted(new Set(wordsOf(own.title))), mostRanked),
    like: (own) => {
      const best = [...countOf(wordsIn(own))].sort((a, b) => weight(...b) - weight(...a)).slice(0, likeTerms);
      return search(own, quoted(best.map(([word]) => word)), mostRanked);
    },
    close: () => database.close(),
  };
}

/** The five that the ranking is measured against, by name. */
export async function baselines(posts: readonly RelatablePost[]) {
  const { titles, like, close } = await fullText(posts);
  const rankers: Record<string, Ranker> = {
    'Hugo’s default': hugo(posts),
    'tags alone': byTags(posts),
    'FTS5 bm25, title as query': titles,
    'FTS5 more like this, 25 terms': like,
    'TF-IDF cosine': byCosine(posts),
  };
  return { rankers, close };
}
