import { largest } from './largest';
import { latentCosine, latentVector } from './latent';
import { type Passages, passagesOf, titleIn } from './passages';
import type { RelatablePost } from './post';
import { dayOf, type IndexedPost, type RelatedIndex, tagsOf, textTerms } from './relatedIndex';
import { addCosines, type Space, type SparseVector, vectorIn } from './space';

/** What is measured of each candidate, in the order of a row of `Candidates`. */
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

/** Posts near in text whose links count as hints. */
const neighbourCount = 30;
const perSignal = { text: 200, references: 40, tags: 40, neighbours: 100 };
/** Heaviest terms of the text that look for candidates. */
const queryTerms = 60;

/** The text vector that looks for candidates, of a post that need not be in the index. */
export const queryVector = (index: RelatedIndex, post: RelatablePost): SparseVector =>
  vectorIn(index.text, textTerms(post), queryTerms);

/** The posts that one may suggest for `post`, in no order. Its own links are not looked at. */
export function candidatesFor(index: RelatedIndex, post: RelatablePost): Candidate[] {
  const own = index.places.get(post.id) ?? -1;
  const vector = queryVector(index, post);
  const text = cosines(index.text, vector, own);
  const tags = cosines(index.tags, vectorIn(index.tags, tagsOf(post)), own);
  const references = cosines(index.references, vectorIn(index.references, post.references), own);
  const near = largest(text, perSignal.text);
  const neighbours = linkedByNeighbours(index, near.slice(0, neighbourCount), text, own);
  const places = new Set([
    ...near,
    ...largest(tags, perSignal.tags),
    ...largest(references, perSignal.references),
    ...largest(neighbours, perSignal.neighbours),
  ]);
  const latent = latentVector(index.latent, vectorIn(index.text, textTerms(post)));
  const passages = passagesOf(`${post.title}\n${post.text}`, index.text.vocabulary);
  const authors = new Set(post.authors.map((name) => name.toLowerCase()));
  const day = dayOf(post.date);
  return Array.from(places, (place) => {
    const other = index.posts[place];
    return {
      place,
      features: {
        text: text[place] ?? 0,
        ...wordsOfTitle(passages, other, index.text),
        latent: latentCosine(index.latent, latent, place),
        tags: tags[place] ?? 0,
        references: references[place] ?? 0,
        author: other?.authors.some((name) => authors.has(name)) ? 1 : 0,
        ...time(day, other?.day ?? null),
        length: Math.log((other?.length ?? 0) + 50),
        neighbours: Math.sqrt(neighbours[place] ?? 0),
        linked: Math.log1p(other?.linkedFrom.filter((from) => from !== own).length ?? 0),
      },
    };
  });
}

/** The cosine with each document, that with the post itself left out. */
function cosines(space: Space, vector: SparseVector, own: number): Float32Array {
  const scores = new Float32Array(space.vectors.length);
  addCosines(space, vector, scores);
  if (own >= 0) scores[own] = 0;
  return scores;
}

/** For each post the likeness of all those neighbours that link to it. */
function linkedByNeighbours(
  index: RelatedIndex,
  near: number[],
  text: Float32Array,
  own: number,
): Float32Array {
  const scores = new Float32Array(index.posts.length);
  if (!index.hasLinks) return scores;
  for (const neighbour of near) {
    for (const target of index.posts[neighbour]?.linksTo ?? []) {
      if (target !== own) scores[target] = (scores[target] ?? 0) + (text[neighbour] ?? 0);
    }
  }
  return scores;
}

function wordsOfTitle(passages: Passages, other: IndexedPost | undefined, { idf }: Space) {
  const { text, passage } = titleIn(passages, other?.titleTerms ?? new Int32Array(), idf);
  return { title: text, passage };
}

/** Months between posts when the date of one is unknown. */
const unknownMonths = 24;

/** Whether it is newer, and the logarithm of the months between. */
function time(day: number | null, other: number | null): { newer: number; age: number } {
  if (day === null || other === null) return { newer: 0, age: Math.log1p(unknownMonths) };
  return { newer: other > day ? 1 : 0, age: Math.log1p(Math.abs(day - other) / 30) };
}
