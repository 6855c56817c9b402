import { largest } from './largest';
import { latentCosine, latentVector } from './latent';
import { forget, type Passages, passagesOf, titleIn } from './passages';
import type { RelatablePost } from './post';
import { dayOf, hasLinks, type IndexedPost, type RelatedIndex, tagsOf, titleWeight } from './relatedIndex';
import { cosines, countKnown, type SparseVector, vectorIn } from './space';
import { termsOf } from './terms';

/** What is measured of each candidate. */
export const featureNames = [
  'text',
  'passage',
  'title',
  'latent',
  'tags',
  'references',
  'author',
  'newer',
  'age',
  'length',
  'neighbours',
  'linked',
] as const;
export type Features = Record<(typeof featureNames)[number], number>;

export interface Candidate {
  place: number;
  features: Features;
}

/** The post that asks, read once. */
export interface AskingPost {
  post: RelatablePost;
  /** Its place in the index; -1 for one that is not in it. */
  own: number;
  /** The terms of title and text in their order, by number; -1 for those that no post has. */
  terms: Int32Array;
  /** How often each known term counts. */
  counts: Map<number, number>;
  /** The vector that looks for candidates. */
  query: SparseVector;
  tags: SparseVector;
  references: SparseVector;
}

/** Posts near in text whose links count as hints. */
const neighbourCount = 30;
const perSignal = { text: 200, references: 40, tags: 40, neighbours: 100 };
/** Of these, as many as are looked at closely: those that are best by these signals alone. */
const mostJudged = 150;
/** Heaviest terms of the text that look for candidates. */
const queryTerms = 60;

export function readAsking(index: RelatedIndex, post: RelatablePost): AskingPost {
  const { vocabulary } = index.text;
  const title = termsOf(post.title);
  const text = termsOf(post.text);
  const terms = new Int32Array(title.length + text.length);
  const counts = new Map<number, number>();
  for (let at = 0; at < terms.length; at++) {
    const isTitle = at < title.length;
    const term = vocabulary.get((isTitle ? title[at] : text[at - title.length]) ?? '') ?? -1;
    terms[at] = term;
    if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + (isTitle ? titleWeight : 1));
  }
  return {
    post,
    own: index.places.get(post.id) ?? -1,
    terms,
    counts,
    query: vectorIn(index.text, counts, queryTerms),
    tags: vectorIn(index.tags, countKnown(index.tags, tagsOf(post))),
    references: vectorIn(index.references, countKnown(index.references, post.references)),
  };
}

/** The posts that one may suggest for the one that asks, in no order. Its own links are not looked at. */
export function candidatesFor(index: RelatedIndex, asking: AskingPost): Candidate[] {
  const { post, own } = asking;
  const text = cosines(index.text, asking.query, own);
  const tags = cosines(index.tags, asking.tags, own);
  const references = cosines(index.references, asking.references, own);
  const near = largest(text, perSignal.text);
  const neighbours = linkedByNeighbours(index, near.slice(0, neighbourCount), text, own);
  const places = new Set(near);
  for (const place of largest(tags, perSignal.tags)) places.add(place);
  for (const place of largest(references, perSignal.references)) places.add(place);
  for (const place of mostLinked(neighbours)) places.add(place);
  const latent = latentVector(index.latent, vectorIn(index.text, asking.counts));
  const passages = passagesOf(asking.terms, index.text.frequencies.length);
  const authors = new Set(post.authors.map((name) => name.toLowerCase()));
  const ownLinks = new Set(index.posts[own]?.linksTo.map((id) => index.places.get(id) ?? -1));
  const day = dayOf(post.date);
  const candidates: Candidate[] = [];
  const promise = (place: number): number =>
    promising.text * (text[place] ?? 0) +
    promising.tags * (tags[place] ?? 0) +
    promising.references * (references[place] ?? 0) +
    promising.neighbours * Math.sqrt(neighbours.get(place) ?? 0) +
    promising.newer * newerOf(day, index.posts[place]?.day ?? null) +
    promising.age * ageOf(day, index.posts[place]?.day ?? null);
  for (const place of bestOf(places, promise)) {
    const other = index.posts[place];
    if (!other) continue;
    const features = {
      text: text[place] ?? 0,
      passage: 0,
      title: 0,
      latent: latentCosine(index.latent, latent, place),
      tags: tags[place] ?? 0,
      references: references[place] ?? 0,
      author: other.authors.some((name) => authors.has(name)) ? 1 : 0,
      newer: newerOf(day, other.day),
      age: ageOf(day, other.day),
      length: Math.log(other.length + 50),
      neighbours: Math.sqrt(neighbours.get(place) ?? 0),
      linked: Math.log1p(other.linkedBy - (ownLinks.has(place) ? 1 : 0)),
    };
    setTitle(features, passages, other, index.text.idf);
    candidates.push({ place, features });
  }
  forget(passages);
  return candidates;
}

/** What the signals count when the posts to look at are chosen; near `weights`. */
const promising = { text: 5, tags: 1.7, references: 1, neighbours: 3, newer: -3.3, age: -0.8 };

function bestOf(places: Set<number>, promise: (place: number) => number): number[] {
  const all = [...places];
  if (all.length <= mostJudged) return all;
  const promises = all.map(promise);
  const least = promises.reduce((a, b) => Math.min(a, b), 0);
  // `largest` looks at positive numbers only.
  const scores = Float32Array.from(promises, (each) => each - least + 1);
  return largest(scores, mostJudged).map((at) => all[at] ?? -1);
}

/** For each post the likeness of all those neighbours that link to it. */
function linkedByNeighbours(
  index: RelatedIndex,
  near: number[],
  text: Float32Array,
  own: number,
): Map<number, number> {
  const scores = new Map<number, number>();
  if (!hasLinks(index)) return scores;
  for (const neighbour of near) {
    for (const id of index.posts[neighbour]?.linksTo ?? []) {
      const target = index.places.get(id);
      if (target !== undefined && target !== own)
        scores.set(target, (scores.get(target) ?? 0) + (text[neighbour] ?? 0));
    }
  }
  return scores;
}

const mostLinked = (scores: Map<number, number>): number[] =>
  [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, perSignal.neighbours)
    .map(([place]) => place);

function setTitle(features: Features, passages: Passages, other: IndexedPost, idf: Float32Array): void {
  const { text, passage } = titleIn(passages, other.titleTerms, idf);
  features.title = text;
  features.passage = passage;
}

/** Months between posts when the date of one is unknown. */
const unknownMonths = 24;

const newerOf = (day: number | null, other: number | null): number =>
  day !== null && other !== null && other > day ? 1 : 0;

/** The logarithm of the months between. */
const ageOf = (day: number | null, other: number | null): number =>
  Math.log1p(day === null || other === null ? unknownMonths : Math.abs(day - other) / 30);
