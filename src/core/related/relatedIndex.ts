import { buildLatentIndex, type LatentIndex } from './latent';
import type { RelatablePost } from './post';
import { type Space, SpaceBuilder } from './space';
import { termsOf } from './terms';

/** All posts that can be suggested. It does not change: a changed archive gets a new one. */
export interface RelatedIndex {
  posts: IndexedPost[];
  /** Place in `posts` of each id. */
  places: Map<string, number>;
  text: Space;
  latent: LatentIndex;
  tags: Space;
  references: Space;
  /** Whether the posts link to each other at all. */
  hasLinks: boolean;
}

export interface IndexedPost {
  id: string;
  /** Its terms in the space of texts, each once. */
  titleTerms: Int32Array;
  authors: string[];
  section: string;
  /** Days since 1970; null when unknown. */
  day: number | null;
  length: number;
  /** Places of the posts that it links to, and of those that link to it. */
  linksTo: number[];
  linkedFrom: number[];
}

/** A term of the title counts as often as this. */
const titleWeight = 3;

export function textTerms(post: RelatablePost): string[] {
  const title = termsOf(post.title);
  return [...Array.from({ length: titleWeight }, () => title).flat(), ...termsOf(post.text)];
}

export const tagsOf = ({ tags, section }: Pick<RelatablePost, 'tags' | 'section'>): string[] => [
  ...tags.map((tag) => tag.toLowerCase()),
  ...(section === '' ? [] : [`section:${section.toLowerCase()}`]),
];

/** Days since 1970; null for an empty or impossible date. */
export function dayOf(date: string): number | null {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

/** Collects posts one by one, so that their texts need not be in memory together. */
export class RelatedIndexBuilder {
  readonly #text = new SpaceBuilder();
  readonly #tags = new SpaceBuilder();
  readonly #references = new SpaceBuilder();
  readonly #posts: (Omit<RelatablePost, 'text'> & { length: number })[] = [];

  add({ text, ...post }: RelatablePost): void {
    const terms = textTerms({ ...post, text });
    this.#text.add(terms);
    this.#tags.add(tagsOf(post));
    this.#references.add(post.references);
    this.#posts.push({ ...post, length: terms.length });
  }

  /** Takes some seconds for 10,000 posts. */
  build(): RelatedIndex {
    const text = this.#text.build();
    const places = new Map(this.#posts.map(({ id }, place) => [id, place]));
    const posts = this.#posts.map((post, place): IndexedPost => {
      const terms = new Set(termsOf(post.title).map((term) => text.vocabulary.get(term) ?? 0));
      const linksTo = new Set(post.links.flatMap((id) => places.get(id) ?? []));
      linksTo.delete(place);
      return {
        id: post.id,
        titleTerms: Int32Array.from(terms),
        authors: post.authors.map((name) => name.toLowerCase()),
        section: post.section,
        day: dayOf(post.date),
        length: post.length,
        linksTo: [...linksTo],
        linkedFrom: [],
      };
    });
    for (const [place, { linksTo }] of posts.entries()) {
      for (const target of linksTo) posts[target]?.linkedFrom.push(place);
    }
    return {
      posts,
      places,
      text,
      latent: buildLatentIndex(text),
      tags: this.#tags.build(),
      references: this.#references.build(),
      hasLinks: posts.some(({ linksTo }) => linksTo.length > 0),
    };
  }
}

export function buildRelatedIndex(posts: Iterable<RelatablePost>): RelatedIndex {
  const builder = new RelatedIndexBuilder();
  for (const post of posts) builder.add(post);
  return builder.build();
}
