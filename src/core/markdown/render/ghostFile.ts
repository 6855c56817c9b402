import { z } from 'zod';
import type { Article } from '../../model/article';
import type { Held } from '../../model/exporting';
import type { FromField } from './fieldValue';
import { publicationOf } from './publication';

interface Post {
  article: Article;
  /** The text without its headline. */
  markdown: string;
  held: Held | null;
  /** The address of the cover; empty for none. */
  cover: string;
}

/** Fields that the file has a place for. */
const sources = new Set<FromField['from']>([
  ...(['headline', 'slug', 'standfirst', 'description', 'sectionList', 'tags', 'bylines', 'date'] as const),
  ...(['updated', 'canonicalUrl', 'cover', 'coverAlt', 'language'] as const),
]);

/**
 * One article as Ghost's importer takes it (its documentation, “Developer Migration Docs”): rows of its database, with
 * the whole text in one Markdown card. Ids hold in the file alone.
 */
export function ghostFile({ article, markdown, held, cover }: Post): {
  text: string;
  sources: typeof sources;
} {
  const published = publicationOf(article);
  const tags = [...new Set([article.section, ...article.categories, ...article.tags])].filter(Boolean);
  const post = {
    id: 1,
    title: article.headline,
    slug: article.slug,
    mobiledoc: JSON.stringify(mobiledoc(markdown)),
    status: held === null ? 'published' : held === 'future' ? 'scheduled' : 'draft',
    published_at: published === null ? null : instantOf(published),
    created_at: article.createdAt,
    updated_at: instantOf(article.modifiedAt || article.updatedAt),
    custom_excerpt: article.standfirst || null,
    canonical_url: article.canonicalUrl || null,
    feature_image: cover || null,
    locale: article.language,
  };
  const meta = {
    post_id: 1,
    meta_description: article.description || null,
    feature_image_alt: (cover && article.coverAlt) || null,
  };
  const data = {
    posts: [post],
    posts_meta: [meta],
    tags: tags.map((name, index) => ({ id: index + 1, name })),
    posts_tags: tags.map((_, index) => ({ post_id: 1, tag_id: index + 1, sort_order: index })),
    users: article.bylines.map((name, index) => ({ id: index + 2, name, email: addressOf(name, index) })),
    posts_authors: article.bylines.map((_, index) => ({
      post_id: 1,
      author_id: index + 2,
      sort_order: index,
    })),
  };
  // The time of the export would make each file another one.
  const file = { meta: { exported_on: Date.parse(article.updatedAt), version: '5.0.0' }, data };
  return { text: `${JSON.stringify(file, null, 2)}\n`, sources };
}

/** Mobiledoc 0.3.1: no sections but one card. */
const mobiledoc = (markdown: string) => ({
  version: '0.3.1',
  atoms: [],
  cards: [['markdown', { markdown }]],
  markups: [],
  sections: [[10, 0]],
});

const cardSchema = z.object({ cards: z.tuple([z.tuple([z.string(), z.object({ markdown: z.string() })])]) });
const fileSchema = z.object({ data: z.object({ posts: z.tuple([z.object({ mobiledoc: z.string() })]) }) });

/** The Markdown of such a file. */
export function markdownOf(text: string): string {
  const [post] = fileSchema.parse(JSON.parse(text)).data.posts;
  const [card] = cardSchema.parse(JSON.parse(post.mobiledoc)).cards;
  return card[1].markdown;
}

/** Ghost holds instants; a date without a zone is taken as UTC. */
function instantOf(date: string): string {
  const isZoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(date);
  return new Date(date.includes('T') && !isZoned ? `${date}Z` : date).toISOString();
}

/** Ghost refuses an author without an address. The name in it is only for people. */
const addressOf = (name: string, index: number): string =>
  `${
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'author'
  }-${index + 1}@example.invalid`;
