import { buildLatentIndex, type LatentIndex, latentVector, placeLatent } from './latent';
import type { RelatablePost } from './post';
import {
  addDocument,
  countOf,
  emptySpace,
  removeDocument,
  type Space,
  settle,
  termNumber,
  vectorIn,
} from './space';
import { termsOf } from './terms';

/**
 * All posts that can be suggested. Plain data, which can be stored. A post that changes is taken out and put in again;
 * `settleIndex` makes the index anew from what is in it, when a good part of it has changed.
 */
export interface RelatedIndex {
  /** By place; null where a post was taken out. */
  posts: (IndexedPost | null)[];
  /** Place in `posts` of each id. */
  places: Map<string, number>;
  text: Space;
  latent: LatentIndex;
  tags: Space;
  references: Space;
  /** How many posts link to each post, also to one that is not here yet. */
  linkCounts: Map<string, number>;
  /** Posts put in or taken out since it was settled. */
  changes: number;
}

export interface IndexedPost {
  id: string;
  /** Its terms in the space of texts, each once. */
  titleTerms: Int32Array;
  authors: string[];
  section: string;
  /** Days since 1970; null when unknown. */
  day: number | null;
  /** Of its text, in words, those of the title as often as they count. */
  length: number;
  /** Ids of the posts that it links to. */
  linksTo: string[];
  /** How many posts link to it. */
  linkedBy: number;
}

/** A term of the title counts as often as this. */
export const titleWeight = 3;

export const tagsOf = ({ tags, section }: Pick<RelatablePost, 'tags' | 'section'>): string[] => [
  ...tags.map((tag) => tag.toLowerCase()),
  ...(section === '' ? [] : [`section:${section.toLowerCase()}`]),
];

/** Days since 1970; null for an empty or impossible date. */
export function dayOf(date: string): number | null {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

export const emptyIndex = (): RelatedIndex => ({
  posts: [],
  places: new Map(),
  text: emptySpace(),
  latent: buildLatentIndex(emptySpace()),
  tags: emptySpace(),
  references: emptySpace(),
  linkCounts: new Map(),
  changes: 0,
});

/** Whether the posts link to each other at all. */
export const hasLinks = ({ linkCounts }: RelatedIndex): boolean => linkCounts.size > 0;

/** Puts a post in, in the place of its earlier state if there is one. Its text need not be kept. */
export function putPost(index: RelatedIndex, post: RelatablePost): void {
  removePost(index, post.id);
  const { text, tags, references } = index;
  const title = termsOf(post.title).map((term) => termNumber(text, term));
  const words = termsOf(post.text).map((term) => termNumber(text, term));
  const counts = countOf(words);
  for (const term of title) counts.set(term, (counts.get(term) ?? 0) + titleWeight);
  const place = addDocument(text, counts);
  addDocument(tags, countOf(tagsOf(post).map((tag) => termNumber(tags, tag))));
  addDocument(references, countOf(post.references.map((name) => termNumber(references, name))));
  placeLatent(index.latent, place, latentVector(index.latent, vectorIn(text, counts)));
  const linksTo = [...new Set(post.links)].filter((id) => id !== post.id);
  for (const id of linksTo) countLink(index, id, 1);
  index.places.set(post.id, place);
  index.posts.push({
    id: post.id,
    titleTerms: Int32Array.from(new Set(title)),
    authors: post.authors.map((name) => name.toLowerCase()),
    section: post.section,
    day: dayOf(post.date),
    length: titleWeight * title.length + words.length,
    linksTo,
    linkedBy: index.linkCounts.get(post.id) ?? 0,
  });
  index.changes += 1;
}

export function removePost(index: RelatedIndex, id: string): void {
  const place = index.places.get(id);
  if (place === undefined) return;
  for (const space of [index.text, index.tags, index.references]) removeDocument(space, place);
  for (const target of index.posts[place]?.linksTo ?? []) countLink(index, target, -1);
  index.posts[place] = null;
  index.places.delete(id);
  index.changes += 1;
}

function countLink({ linkCounts, posts, places }: RelatedIndex, target: string, by: 1 | -1): void {
  const count = (linkCounts.get(target) ?? 0) + by;
  if (count > 0) linkCounts.set(target, count);
  else linkCounts.delete(target);
  const post = posts[places.get(target) ?? -1];
  if (post) post.linkedBy = count;
}

/** A changed index of more posts than `few` is settled when this part of it has changed. */
const much = 0.1;
const few = 300;

/** Whether enough has changed that `settleIndex` is worth its time: some seconds for 10,000 posts. */
export const isUnsettled = ({ changes, places }: RelatedIndex): boolean =>
  changes > 0 && (places.size <= few || changes > much * places.size);

/** Makes the index anew from what is in it: without gaps, with the weights and the latent dimensions of today. */
export function settleIndex(index: RelatedIndex): void {
  settle(index.tags);
  settle(index.references);
  const places = settle(index.text);
  const posts: IndexedPost[] = [];
  for (const [old, post] of index.posts.entries()) if (post && (places[old] ?? -1) >= 0) posts.push(post);
  index.posts = posts;
  index.places = new Map(posts.map(({ id }, place) => [id, place]));
  index.latent = buildLatentIndex(index.text);
  index.changes = 0;
}

export function buildRelatedIndex(posts: Iterable<RelatablePost>): RelatedIndex {
  const index = emptyIndex();
  for (const post of posts) putPost(index, post);
  settleIndex(index);
  return index;
}
