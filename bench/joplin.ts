import { RawDatabase } from './raw';

interface Post {
  id: string;
  title: string;
  text: string;
  date: string;
}

const [k1, b] = [1.2, 0.75];
const columns = [0, 1];
const day = 86_400_000;

/**
 * Finds as Joplin ranks (its `SearchEngine`, `calculateWeightBM25_` and the order after it): an FTS4 table of titles and
 * texts; texts with a word in the title come before all others; then BM25 of each word in each column added up, all
 * columns alike, and a weight for what was changed within the last weeks. Every hit is read.
 */
export async function joplin(posts: Post[]) {
  const db = new RawDatabase(':memory:');
  await db.exec(
    'CREATE VIRTUAL TABLE note USING fts4 (title, body, id, changed, notindexed=id, notindexed=changed)',
  );
  await db.insert(
    'INSERT INTO note (title, body, id, changed) VALUES (?, ?, ?, ?)',
    posts.map(({ title, text, id, date }) => [normal(title), normal(text), id, date]),
  );
  return {
    async find(query: string): Promise<string[]> {
      const rows = await db.all(
        "SELECT id, changed, matchinfo(note, 'pcnalx') AS info FROM note WHERE note MATCH ?",
        [normal(query)],
      );
      return rows
        .map(({ id, changed, info }) => ({
          id: String(id),
          ...weightOf(infoOf(info), Date.parse(String(changed))),
        }))
        .sort((x, y) => Number(y.inTitle) - Number(x.inTitle) || y.weight - x.weight)
        .map(({ id }) => id);
    },
    close: () => db.close(),
  };
}

const normal = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function infoOf(value: unknown): Uint32Array {
  const bytes = Uint8Array.from(value as Uint8Array);
  return new Uint32Array(bytes.buffer);
}

/** The numbers are in the order of https://www.sqlite.org/fts3.html#matchinfo. */
function weightOf(info: Uint32Array, changed: number) {
  const [phrases = 0, all = 0, total = 0] = info;
  const at = (index: number): number => info[index] ?? 0;
  let [weight, inTitle] = [0, false];
  for (let phrase = 0; phrase < phrases; phrase += 1) {
    for (const column of columns) {
      const hits = 3 + 2 * all + 3 * (column + phrase * all);
      const [count, texts] = [at(hits), at(hits + 2)];
      const length = at(3 + all + column) / at(3 + column);
      const rarity = Math.max(0, Math.log((total - texts + 0.5) / (texts + 0.5) + 1));
      weight += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
      if (column === 0 && count > 0) inTitle = true;
    }
  }
  const days = Math.max(0.5, (Date.now() - changed) / day);
  return { weight: weight + (Number.isNaN(days) ? 0 : 200 * Math.log(1 + 1 / days)), inTitle };
}
