import { z } from 'zod';
import type { ReadPost } from '../post';
import { plainRules } from '../site/rules';
import { readLine, readPageText } from '../text/page';
import { readLists } from './json';
import type { ExportPart, OpenExport } from './source';

const text = z.string().nullish().catch('');
const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: text });
const tie = z.object({ post_id: id, tag_id: id.optional(), author_id: id.optional() });

const postSchema = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  plaintext: text,
  status: text,
  published_at: text,
  custom_excerpt: text,
  canonical_url: text,
  locale: text,
});
/** Lists of an export that posts need, which may stand behind them. */
const lists = ['tags', 'users', 'posts_tags', 'posts_authors'];

/** The export file of Ghost: once for tags and authors, which stand behind the posts, and once for the posts. */
export async function* readGhost(open: OpenExport, isGlance: boolean): AsyncGenerator<ExportPart> {
  const rules = { ...plainRules, generator: 'ghost' as const, permalink: '/:slug/' };
  const found = new Map<string, unknown[]>(lists.map((name) => [name, []]));
  if (!isGlance)
    for await (const { entries, share } of readLists(open(), lists)) {
      for (const { list, value } of entries) found.get(list)?.push(value);
      yield { rules, posts: [], share: share / 2, faults: [] };
    }
  const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
    (found.get(name) ?? []).flatMap((entry) => schema.safeParse(entry).data ?? []);
  const tagsOf = namesBy(
    read('tags', named),
    read('posts_tags', tie).map(({ post_id, tag_id = '' }) => [post_id, tag_id]),
  );
  const authorsOf = namesBy(
    read('users', named),
    read('posts_authors', tie).map(({ post_id, author_id = '' }) => [post_id, author_id]),
  );
  for await (const { entries, share, faults } of readLists(open(), ['posts'])) {
    const posts = entries.flatMap(({ value }) => {
      const post = postSchema.safeParse(value).data;
      return post ? postOf(post, tagsOf.get(post.id) ?? [], authorsOf.get(post.id) ?? []) : [];
    });
    yield { rules, posts, share: isGlance ? share : 0.5 + share / 2, faults };
  }
}

/** The names that each post is tied to, in their order. */
function namesBy(all: z.infer<typeof named>[], ties: [post: string, other: string][]): Map<string, string[]> {
  const names = new Map(all.map(({ id: key, name }) => [key, readLine(name ?? '')]));
  const found = new Map<string, string[]>();
  for (const [post, other] of ties) {
    const name = names.get(other);
    // A name with a hash is an internal tag, which readers never see.
    if (!name || name.startsWith('#')) continue;
    const others = found.get(post);
    if (others) others.push(name);
    else found.set(post, [name]);
  }
  return found;
}

function postOf(post: z.infer<typeof postSchema>, tags: string[], authors: string[]): ReadPost {
  // Ghost writes its own address in this way.
  const html = (post.html ?? '').replaceAll('__GHOST_URL__', '');
  const { text: words, links } = readPageText(html);
  return {
    path: post.slug || post.id,
    title: readLine(post.title ?? '') || (post.slug ?? ''),
    slug: post.slug ?? '',
    date: (post.published_at ?? '').replace(' ', 'T'),
    section: tags[0] ?? '',
    categories: [],
    tags,
    authors,
    language: post.locale ?? '',
    summary: readLine(post.custom_excerpt ?? ''),
    text: words || (post.plaintext ?? ''),
    url: '',
    aliases: [],
    links,
    isDraft: post.status !== 'published' && post.status !== 'sent',
  };
}
