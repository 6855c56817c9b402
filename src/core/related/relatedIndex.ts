import { buildLatentIndex, type LatentIndex } from './latent';
import type { RelatablePost } from './post';
import { buildSpace, type Space } from './space';
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
  title: string;
  /** Its terms in the space of texts, each once. */
  titleTerms: Int32Array;
  authors: string[];
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

export const tagsOf = ({ tags, section }: RelatablePost): string[] => [
  ...tags.map((tag) => tag.toLowerCase()),
  ...(section === '' ? [] : [`section:${section.toLowerCase()}`]),
];

/** Days since 1970; null for an empty or impossible date. */
export function dayOf(date: string): number | null {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

/** Takes some seconds for 10,000 posts. */
export function buildRelatedIndex(all: readonly RelatablePost[]): RelatedIndex {
  const lengths: number[] = [];
  const text = buildSpace(
    (function* () {
      for (const post of all) {
        const terms = textTerms(post);
        lengths.push(terms.length);
        yield terms;
      }
    })(),
  );
  const places = new Map(all.map(({ id }, place) => [id, place]));
  const posts = all.map((post, place): IndexedPost => {
    const terms = [...new Set(termsOf(post.title))].map((term) => text.vocabulary.get(term) ?? 0);
    const linksTo = post.links.flatMap((id) => places.get(id) ?? []);
    return {
      id: post.id,
      title: post.title,
      titleTerms: Int32Array.from(terms),
      authors: post.authors.map((name) => name.toLowerCase()),
      day: dayOf(post.date),
      length: lengths[place] ?? 0,
      linksTo: [...new Set(linksTo)].filter((target) => target !== place),
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
    tags: buildSpace(all.map(tagsOf)),
    references: buildSpace(all.map(({ references }) => references)),
    hasLinks: posts.some(({ linksTo }) => linksTo.length > 0),
  };
}
