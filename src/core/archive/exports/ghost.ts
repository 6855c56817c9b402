import { z } from 'zod';
import { StetError } from '../../model/errors';
import { t } from '../messages';
import type { ReadPost } from '../post';
import { plainRules } from '../site/rules';
import { readLine, readPageText } from '../text/page';
import type { ExportPart } from './feed';

const text = z.string().nullish().catch('');
const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: text }).array().catch([]);
const dataSchema = z.object({
  posts: z.array(z.record(z.string(), z.unknown())),
  tags: named,
  users: named,
  posts_tags: z.object({ post_id: id, tag_id: id }).array().catch([]),
  posts_authors: z.object({ post_id: id, author_id: id }).array().catch([]),
});
const fileSchema = z.union([
  z.object({ db: z.array(z.object({ data: dataSchema })).min(1) }).transform(({ db }) => db[0]?.data),
  z.object({ data: dataSchema }).transform(({ data }) => data),
]);
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
type Data = z.infer<typeof dataSchema>;

/** Posts that make a part. */
const partSize = 50;

/** The export file of Ghost. Throws `unreadable` if it is not one. */
export function* readGhost(source: string): Generator<ExportPart> {
  const data = parse(source);
  if (data.posts.length === 0) throw new StetError('unreadable', t.message('noPosts'));
  const rules = { ...plainRules, generator: 'ghost' as const, permalink: '/:slug/' };
  const tagsOf = namesBy(
    data.tags,
    data.posts_tags.map(({ post_id, tag_id }) => [post_id, tag_id]),
  );
  const authorsOf = namesBy(
    data.users,
    data.posts_authors.map(({ post_id, author_id }) => [post_id, author_id]),
  );
  for (let at = 0; at < data.posts.length; at += partSize) {
    const posts = data.posts.slice(at, at + partSize).flatMap((post) => {
      const read = postSchema.safeParse(post).data;
      return read ? postOf(read, tagsOf.get(read.id) ?? [], authorsOf.get(read.id) ?? []) : [];
    });
    yield { rules, posts, share: Math.min(1, (at + partSize) / data.posts.length) };
  }
}

function parse(source: string): Data {
  try {
    const data = fileSchema.parse(JSON.parse(source));
    if (data) return data;
  } catch (cause) {
    throw new StetError('unreadable', t.message('ghost'), { cause });
  }
  throw new StetError('unreadable', t.message('ghost'));
}

/** The names that each post is tied to, in their order. */
function namesBy(all: z.infer<typeof named>, ties: [post: string, other: string][]): Map<string, string[]> {
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
