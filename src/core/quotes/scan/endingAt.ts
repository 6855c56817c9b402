import type { Phrase, Phrases } from './phrases';

const longest = 40;

/** The noun phrase whose last word is at an index. */
export function endingAt(phrases: Phrases, at: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  const last = tokens[at];
  if (last?.kind !== 'word' || language.conjunctions.has(last.lower) || language.prepositions.has(last.lower))
    return null;
  if (phrases.isName(at) && !last.isPossessive) {
    let from = at;
    while (from > low && isInName(phrases, from)) from -= 1;
    const person = nameBefore(phrases, from, at, low);
    if (person) return person;
    const owner = headBefore(phrases, from, low);
    if (owner === null) {
      const whole = officeBefore(phrases, at, low);
      if (whole) return whole;
      const named = phrases.named(from, at + 1);
      const isNoun = language.capitalNouns && named?.kind === 'name' && isPlainNoun(phrases, from, at);
      if (named && !isNoun) return named;
    } else return phrases.common(owner, at + 1);
  }
  const from = beginOfPhrase(phrases, at, low);
  return from === null || isOblique(phrases, from) || isObject(phrases, from, low)
    ? null
    : phrases.startingAt(from)?.to === at + 1
      ? phrases.startingAt(from)
      : phrases.common(from, at + 1);
}

/** “Protesters marching through the streets chanted”: what a preposition governs says nothing. */
const isObject = ({ tokens, cast }: Phrases, from: number, low: number): boolean => {
  const { determiners, prepositions, conjunctions } = cast.language;
  const before = from > low ? (tokens[from - 1]?.lower ?? '') : '';
  return (
    determiners.has(tokens[from]?.lower ?? '') &&
    prepositions.has(before) &&
    !conjunctions.has(before) &&
    !nounPrepositions.has(before)
  );
};

export const isOblique = ({ tokens, cast }: Phrases, at: number): boolean =>
  cast.language.oblique?.has(tokens[at]?.lower ?? '') ?? false;

/** “Greta Holm of the Lindqvist Bank” */
function nameBefore(phrases: Phrases, from: number, at: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  let last = from - 1;
  while (last > low && language.determiners.has(tokens[last]?.lower ?? '')) last -= 1;
  const before = tokens[last];
  if (before?.kind !== 'word' || !language.prepositions.has(before.lower)) return null;
  last -= 1;
  if (last < low || !phrases.isName(last) || tokens[last]?.isPossessive) return null;
  let begin = last;
  while (begin > low && isInName(phrases, begin)) begin -= 1;
  const named = phrases.named(begin, last + 1);
  if (named?.gender === 'n') {
    const person = nameBefore(phrases, begin, at, low);
    if (person) return person;
    const owner = headBefore(phrases, begin, low);
    return owner === null ? phrases.named(begin, at + 1) : phrases.common(owner, at + 1);
  }
  return named?.text.includes(' ') ? named : null;
}

/** A German noun behind its article is no name. */
function isPlainNoun(phrases: Phrases, from: number, at: number): boolean {
  const before = phrases.tokens[from - 1];
  const isKnown = phrases.cast.find(phrases.tokens[at]?.text ?? '')?.name.includes(' ');
  return (
    from === at &&
    !isKnown &&
    before?.kind === 'word' &&
    !phrases.cast.language.conjunctions.has(before.lower)
  );
}

const isInName = (phrases: Phrases, from: number): boolean => {
  const before = phrases.tokens[from - 1];
  if (before?.kind === 'mark') return before.text === '&' && phrases.isName(from - 2);
  if (before?.kind !== 'word' || before.isPossessive) return false;
  if (phrases.isName(from - 1)) return true;
  const { joining } = phrases.cast.language;
  if (before.isCapital || !joining.has(before.lower)) return false;
  if (phrases.cast.language.capitalNouns && phrases.isBody(from)) return false;
  return ['and', 'und', 'et'].includes(before.lower)
    ? false
    : phrases.isName(from - 2) ||
        (joining.has(phrases.tokens[from - 2]?.lower ?? ' ') && phrases.isName(from - 3));
};

/** “a spokesperson for foreign policy chief Ada Roe” */
function officeBefore(phrases: Phrases, at: number, low: number): Phrase | null {
  const begin = beginOfPhrase(phrases, at, low);
  if (begin === null || !phrases.cast.language.determiners.has(phrases.tokens[begin]?.lower ?? ''))
    return null;
  const phrase = phrases.startingAt(begin);
  return phrase?.kind === 'common' && phrase.to === at + 1 && phrase.gender !== null ? phrase : null;
}

/** Where “a spokesman for” begins before a name; null if the name stands by itself. */
function headBefore(phrases: Phrases, from: number, low: number): number | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  let at = from - 1;
  while (at > low && language.determiners.has(tokens[at]?.lower ?? '')) at -= 1;
  const preposition = tokens[at];
  const noun = tokens[at - 1];
  if (at - 1 < low || preposition?.kind !== 'word' || !language.prepositions.has(preposition.lower))
    return null;
  if (noun?.kind !== 'word' || language.prepositions.has(noun.lower) || language.adverbs.has(noun.lower))
    return null;
  const isOffice =
    noun.lower in language.offices ||
    language.bodies.has(noun.lower) ||
    (language.isOffice?.(noun.lower) ?? null) !== null ||
    /s$/.test(noun.lower);
  return isOffice ? beginOfPhrase(phrases, at - 1, low) : null;
}

/** Goes back over nouns, adjectives and owners to the article, and over “of …” to the noun before. */
function beginOfPhrase(phrases: Phrases, end: number, low: number): number | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  let at = end;
  while (at >= low && end - at < longest) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    // “records show that inspectors had called it “late””
    if (lower === 'that' && /s$/.test(tokens[end]?.lower ?? '')) break;
    if (language.determiners.has(lower)) {
      const before = tokens[at - 1];
      if (
        at - 2 >= low &&
        before?.kind === 'word' &&
        nounPrepositions.has(before.lower) &&
        tokens[at - 2]?.kind === 'word'
      ) {
        at -= 2;
        continue;
      }
      return at;
    }
    if (at < end && language.cues.has(lower) && !token.isCapital && !(lower in language.offices)) break;
    if (at < end && language.participles.has(lower)) break;
    if (language.prepositions.has(lower)) {
      if (!nounPrepositions.has(lower) || at - 1 < low) return at + 1 <= end ? at + 1 : null;
    } else if (language.conjunctions.has(lower) || lower in language.pronouns || language.adverbs.has(lower))
      break;
    else if (token.isCapital && language.others.has(lower)) break;
    at -= 1;
  }
  return at + 1 <= end ? at + 1 : null;
}

const nounPrepositions = new Set(
  'of for at from in with to von für aus bei im des der de du pour del en au'.split(' '),
);
