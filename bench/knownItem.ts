import { existsSync } from 'node:fs';
import { searchKinds } from '../src/core/model/searchHit';
import { databaseFile } from '../src/workspace/disk/layout';
import { hasArchive, unpackArchive } from '../tests/support/archive';
import { joplin } from './joplin';
import { RawDatabase } from './raw';
import { readSite } from './related/site';
import { scratchWorkspace } from './workspace';

type Kind = 'words of the title' | 'a phrase' | 'two rare words' | 'a slip in the title';
interface Known {
  kind: Kind;
  query: string;
  /** The post that is meant. */
  id: string;
}
type Find = (query: string) => Promise<string[]>;

const each = 50;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How often somebody who remembers something of a post finds it first, or among ten: 200 queries made from the posts of
 * the archive beside the project. Prints a table, or that the archive is not there.
 */
export async function knownItem(): Promise<void> {
  if (!hasArchive) return console.log('known-item: the archive in ../shared/data is not there');
  const folder = unpackArchive();
  if (!existsSync(folder)) return;
  const { workspace, remove } = await scratchWorkspace();
  const posts = await readSite(folder);
  const ids = await workspace.archive.add(
    posts.map((post) => ({
      origin: post.id,
      title: post.title,
      slug: 'post',
      url: '',
      publishedOn: post.date.slice(0, 10) || null,
      section: '',
      tags: post.tags,
      summary: '',
      text: post.text,
      site: '',
      authors: post.authors,
      language: '',
      addresses: [],
      links: [],
    })),
  );
  const raw = new RawDatabase(databaseFile(workspace.dir));
  const asked = queriesOf(posts, ids);
  const asJoplin = await joplin(posts.map((post, at) => ({ ...post, id: ids[at] ?? '' })));
  const finders: Record<string, Find> = {
    "Stet's search": async (query) => {
      const found = await workspace.search({ query, kinds: [...searchKinds], limit: 10 });
      const meant =
        found.length > 0 ? null : await workspace.searching.meant({ query, kinds: [...searchKinds] });
      const hits =
        meant === null ? found : await workspace.search({ query: meant, kinds: [...searchKinds], limit: 10 });
      return hits.map(({ id }) => id);
    },
    'as Joplin ranks': async (query) => (await asJoplin.find(query)).slice(0, 10),
    'raw FTS5, bm25': rawFind(raw, 'bm25(search)'),
    'the newest first': rawFind(raw, 's.rowid DESC'),
  };
  console.log(`\n| ${asked.length} known posts of ${posts.length} | ${Object.keys(finders).join(' | ')} |`);
  console.log(
    `| --- | ${Object.keys(finders)
      .map(() => '---')
      .join(' | ')} |`,
  );
  for (const kind of [...new Set(asked.map((one) => one.kind)), 'all']) {
    const those = asked.filter((one) => kind === 'all' || one.kind === kind);
    const cells: string[] = [];
    for (const find of Object.values(finders)) cells.push(await successOf(find, those));
    console.log(`| ${kind}: first, among ten | ${cells.join(' | ')} |`);
  }
  await asJoplin.close();
  await raw.close();
  await workspace.close();
  await remove();
}

async function successOf(find: Find, asked: Known[]): Promise<string> {
  let [first, ten] = [0, 0];
  for (const { query, id } of asked) {
    const at = (await find(query)).indexOf(id);
    if (at === 0) first += 1;
    if (at >= 0) ten += 1;
  }
  return `${(first / asked.length).toFixed(2)}, ${(ten / asked.length).toFixed(2)}`;
}

/** Every word must be there, as FTS5 reads them without operators; a phrase as it stands. */
const rawFind =
  (raw: RawDatabase, order: string): Find =>
  async (query) => {
    const match = query.startsWith('"')
      ? query
      : wordsOf(query)
          .map((word) => `"${word}"`)
          .join(' ');
    const rows = await raw.all(
      `SELECT r.id FROM search s JOIN search_row r ON r.rowid_ = s.rowid WHERE search MATCH ? ORDER BY ${order} LIMIT 10`,
      [match],
    );
    return rows.map((row) => String(row['id']));
  };

function queriesOf(posts: { title: string; text: string }[], ids: string[]): Known[] {
  const texts = new Map<string, number>();
  for (const { title, text } of posts) {
    for (const word of new Set(wordsOf(`${title} ${text}`))) texts.set(word, (texts.get(word) ?? 0) + 1);
  }
  const usable = posts.flatMap(({ title, text }, at) => {
    const long = wordsOf(title).filter((word) => word.length > 4);
    return long.length >= 3 && wordsOf(text).length > 80
      ? [{ long, words: wordsOf(text), id: ids[at] ?? '' }]
      : [];
  });
  const step = usable.length / each;
  const chosen = Array.from({ length: each }, (_, at) => usable[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
  return chosen.flatMap(({ long, words, id }): Known[] => {
    const middle = Math.floor(words.length / 2);
    const rare = [...new Set(words)]
      .filter((word) => /^\p{L}{4,}$/u.test(word))
      .sort((a, b) => (texts.get(a) ?? 0) - (texts.get(b) ?? 0))
      .filter((word) => (texts.get(word) ?? 0) > 1);
    return [
      { kind: 'words of the title', query: long.slice(0, 3).join(' '), id },
      { kind: 'a phrase', query: `"${words.slice(middle, middle + 5).join(' ')}"`, id },
      { kind: 'two rare words', query: rare.slice(0, 2).join(' '), id },
      {
        kind: 'a slip in the title',
        query: long
          .slice(0, 3)
          .map((word, at) => (at === 0 ? slip(word) : word))
          .join(' '),
        id,
      },
    ];
  });
}

/** Two letters in the middle swapped. */
function slip(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word.slice(at, at + 1) + word.slice(at - 1, at) + word.slice(at + 1);
}
