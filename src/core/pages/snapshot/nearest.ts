import { diffArrays } from 'diff';
import type { Token } from './tokens';

/** At least this share of the quoted words must stand there, in their order. */
const leastShare = 0.6;
/** Words that propose a place, the rarest first, and how often one may stand in the text to do so. */
const mostWitnesses = 64;
const mostPlaces = 500;
/** Places that are looked at closely. */
const mostTried = 4;
const mostEdits = 2000;

/** Where the text says nearly the same as the words; null: nowhere. Upper and lower case are one here. */
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

/** How far the text may have shifted against the words, in words. */
const reachOf = (wanted: string[]): number => Math.min(250, Math.max(4, Math.ceil(wanted.length / 4)));

/** Each rare word of the quotation votes for where its first word would stand; near votes count together. */
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

/** The words compared with what stands from about `offset` on: which share of them is there, from where to where. */
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
      // Words that are the same by chance, far before the others, are no part of the place.
      if (run.score <= 0) run = { score: 0, shared: 0, first: inWindow, lead: inWanted };
      inWindow += value.length;
      inWanted += value.length;
      run.score += value.length;
      run.shared += value.filter(isWord).length;
      if (run.score > best.score) best = { ...run, last: inWindow - 1, tail: wanted.length - inWanted };
    }
  }
  if (best.first < 0) return null;
  // What stands where the quotation has other words at its ends belongs to the place.
  return {
    share: best.shared / Math.max(1, wanted.filter(isWord).length),
    first: start + Math.max(0, best.first - best.lead),
    last: start + Math.min(window.length - 1, best.last + best.tail),
  };
}
