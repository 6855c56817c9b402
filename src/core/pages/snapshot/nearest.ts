import { diffArrays } from 'diff';
import type { Token } from './tokens';

/** At least this share of the quoted words must be there, in order. */
const leastShare = 0.6;
/** How many of the rarest words propose a place, and how often each may occur in the text. */
const mostWitnesses = 64;
const mostPlaces = 500;
/** How many proposed places are compared in full. */
const mostTried = 4;
const mostEdits = 2000;

/** The place where the text has nearly the same words; null if there is none. Ignores letter case. */
export function nearest(text: Token[], words: Token[]): { start: number; end: number } | null {
  const source = text.map(lower);
  const wanted = words.map(lower);
  let best = { share: leastShare, first: -1, last: -1 };
  for (const offset of likelyOffsets(source, wanted)) {
    const match = matchAt(source, wanted, offset);
    if (match && match.share > best.share - (best.first < 0 ? 1e-9 : 0)) best = match;
  }
  const from = text[best.first];
  const to = text[best.last];
  return from && to ? { start: from.start, end: to.end } : null;
}

const lower = ({ value }: Token): string => value.toLowerCase();
const isWord = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);

/** By how many words the text may be shifted. */
const reachOf = (wanted: string[]): number => Math.min(250, Math.max(4, Math.ceil(wanted.length / 4)));

/** Each rare word of the quotation votes for the position of its first word; close votes are added. */
function likelyOffsets(source: string[], wanted: string[]): number[] {
  const places = new Map<string, number[]>(wanted.filter(isWord).map((word) => [word, []]));
  for (const [index, word] of source.entries()) places.get(word)?.push(index);
  const isWitness = (word: string) => {
    const count = places.get(word)?.length ?? 0;
    return count > 0 && count <= mostPlaces;
  };
  const witnesses = wanted
    .flatMap((word, at) => (isWitness(word) ? [{ at, places: places.get(word) ?? [] }] : []))
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, mostWitnesses);
  const reach = reachOf(wanted);
  const votes = new Map<number, number>();
  for (const witness of witnesses) {
    for (const place of witness.places) {
      const bucket = Math.floor((place - witness.at) / reach);
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTried)
    .map(([bucket]) => (bucket - 1) * reach);
}

/** Compares the words with the text from about `offset` on: the share of them found there, and from where to where. */
function matchAt(source: string[], wanted: string[], offset: number) {
  const reach = reachOf(wanted);
  const start = Math.max(0, offset - reach);
  const window = source.slice(start, offset + wanted.length + 3 * reach);
  const parts = diffArrays(window, wanted, { maxEditLength: mostEdits });
  if (!parts) return null;
  let [inWindow, inWanted] = [0, 0];
  let run = { score: 0, shared: 0, first: 0, lead: 0 };
  let best = { score: 0, shared: 0, first: -1, lead: 0, last: -1, tail: 0 };
  for (const { value, added, removed } of parts) {
    if (added) inWanted += value.length;
    else if (removed) {
      inWindow += value.length;
      run.score -= value.length / 2;
    } else {
      // Words far before the others match only by chance.
      if (run.score <= 0) run = { score: 0, shared: 0, first: inWindow, lead: inWanted };
      inWindow += value.length;
      inWanted += value.length;
      run.score += value.length;
      run.shared += value.filter(isWord).length;
      if (run.score > best.score) best = { ...run, last: inWindow - 1, tail: wanted.length - inWanted };
    }
  }
  if (best.first < 0) return null;
  // Text in place of other words at the ends of the quotation belongs to the place.
  return {
    share: best.shared / Math.max(1, wanted.filter(isWord).length),
    first: start + Math.max(0, best.first - best.lead),
    last: start + Math.min(window.length - 1, best.last + best.tail),
  };
}
