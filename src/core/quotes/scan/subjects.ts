import type { Language } from './languages/language';
import type { Phrase, Phrases } from './phrases';
import type { Token } from './tokens';

const parenthesis = /^[,)\]—–-]$/;
const clauseEnd = /^[;:]$/;
const longest = 40;

/** The index before the auxiliaries and adverbs that stand before a verb, and whether they make a passive. */
export function beforeVerb(
  tokens: Token[],
  verb: number,
  language: Language,
): { at: number; isPassive: boolean } {
  let at = verb - 1;
  let isPassive = false;
  for (; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const time = beginOfTime(tokens, at, language);
    if (time < at + 1) {
      at = time;
      continue;
    }
    if (token.isCapital) break;
    const isAuxiliary = language.auxiliaries.has(token.lower);
    if (!isAuxiliary && !language.adverbs.has(token.lower) && !language.isAdverb?.(token.lower)) break;
    if (token.lower in language.pronouns || (language.determiners.has(token.lower) && !isAuxiliary)) break;
    if (language.passives.has(token.lower)) isPassive = true;
  }
  return { at, isPassive };
}

/** “on Monday”, “last week”: goes back over them; one more than the index if there is none. */
function beginOfTime(tokens: Token[], at: number, language: Language): number {
  const lower = tokens[at]?.lower ?? '';
  const isDay =
    tokens[at]?.isCapital === true && language.others.has(lower) && !(lower in language.pronouns) && at > 0;
  const before = tokens[at - 1]?.lower ?? '';
  if (isDay && !language.capitalNouns) return language.prepositions.has(before) ? at - 1 : at;
  // “Friday afternoon”
  if (
    /^(?:morning|afternoon|evening|night)$/.test(lower) &&
    tokens[at - 1]?.isCapital &&
    language.others.has(before)
  )
    return language.prepositions.has(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1;
  return /^(?:week|month|year|night|morning|evening|afternoon|summer|spring|fall|day)$/.test(lower) &&
    /^(?:last|this|that|next)$/.test(before)
    ? at - 1
    : at + 1;
}

/** The subject before a verb, at or after `low`. */
export function subjectBefore(phrases: Phrases, verb: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  const { at } = beforeVerb(tokens, verb, language);
  if (at < low) return null;
  const last = tokens[at];
  if (!last || last.kind === 'quote' || clauseEnd.test(last.text)) return null;
  if (last.kind === 'mark') return parenthesis.test(last.text) ? behindParenthesis(phrases, at, low) : null;
  if (isRelative(last.lower, language)) return relativeSubject(phrases, at, low);
  const pronoun = phrases.pronounAt(at);
  if (pronoun) return pronoun;
  return partBefore(phrases, at, low) ?? endingAt(phrases, at, low);
}

/** “a debate that one of them called “long”” */
function partBefore(phrases: Phrases, at: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const isPart =
    /^(?:them|us|whom|those|these)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'of';
  return isPart && at - 2 >= low ? phrases.common(at - 2, at + 1) : null;
}

const relatives = new Set('who whose whom which that die der das qui que quien'.split(' '));
const isRelative = (lower: string, language: Language) =>
  relatives.has(lower) && !(language.capitalNouns && lower === 'das');

/** “Noon, who called it “a joke”” */
function relativeSubject(phrases: Phrases, at: number, low: number): Phrase | null {
  const last = phrases.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  // “a letter on Friday that says”
  const before = beforeVerb(phrases.tokens, last + 1, phrases.cast.language).at;
  return before < low ? null : endingAt(phrases, before, low);
}

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

/** The subject before a parenthesis that ends at an index: “Hallam, who chairs the board, said”. */
function behindParenthesis(phrases: Phrases, end: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  let apposition: Phrase | null = null;
  let to = end;
  for (let steps = 0; steps < 8 && to > low; steps++) {
    const begin = beginOfPart(tokens, to, low);
    // “As Ada Roe (D-Orsa) has said”
    const from = tokens[begin]?.lower === 'as' && phrases.isName(begin + 1) ? begin + 1 : begin;
    const first = tokens[from];
    const last = tokens[to - 1];
    if (
      first?.kind === 'word' &&
      last?.kind === 'word' &&
      !isAside(first.lower, language) &&
      !(/^\p{N}/u.test(first.text) && to - from < 4)
    ) {
      const starting = phrases.startingAt(from);
      if (starting?.kind === 'pronoun' && to - from === 1) return starting;
      const whole =
        starting?.kind === 'common' && language.determiners.has(first.lower)
          ? null
          : endingAt(phrases, to - 1, from);
      const atEnd = whole?.kind === 'name' && !last.isPossessive ? whole : null;
      // “Town boss Ada Roe”: the name at the end, not the first.
      const isHead = atEnd?.text.includes(' ') && atEnd.gender !== 'n';
      const named = starting?.kind === 'name' && !isHead ? starting : atEnd;
      // A single word may be a place: “Ada Roe, of Orsa, Tessin, said”.
      // Nor is it “IG Ltd.” in “Ada Roe, a broker at IG Ltd., said”.
      const isEmployer =
        named?.gender === 'n' &&
        named.from > from &&
        /^(?:at|of|for|with|from|in)$/.test(tokens[named.from - 1]?.lower ?? '');
      if (named && !isEmployer && (named.text.includes(' ') || named.gender !== null)) return named;
      apposition = named ?? (starting?.kind === 'common' ? starting : apposition);
    }
    const before = tokens[begin - 1];
    if (!before || begin - 1 < low || !(parenthesis.test(before.text) || /^[([]$/.test(before.text))) break;
    to = begin - 1;
  }
  return apposition;
}

const isAside = (lower: string, language: Language): boolean =>
  language.prepositions.has(lower) ||
  language.participles.has(lower) ||
  /.ing$/.test(lower) ||
  (language.conjunctions.has(lower) &&
    !['and', 'but', 'und', 'aber', 'et', 'mais', 'y', 'pero'].includes(lower)) ||
  relatives.has(lower);

function beginOfPart(tokens: Token[], to: number, low: number): number {
  let from = to;
  while (from > low) {
    const token = tokens[from - 1];
    if (!token || /^[,;:()[\]—–]$/.test(token.text)) break;
    from -= 1;
  }
  const first = tokens[from]?.lower ?? '';
  return ['and', 'but', 'und', 'aber', 'et', 'mais', 'y', 'pero'].includes(first) ? from + 1 : from;
}

/** The subject with which a sentence begins, behind what stands before it up to a comma: “In a statement, Hallam …”. */
export function sentenceSubject(phrases: Phrases): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  let at = behindDateline(tokens);
  let isLed = false;
  for (let steps = 0; steps < 8 && at < tokens.length; steps++) {
    const token = tokens[at];
    if (!token) return null;
    const isArticle = language.capitalNouns && token.isCapital && language.determiners.has(token.lower);
    const isAsideHere = language.prepositions.has(token.lower) || isAside(token.lower, language);
    if (token.kind === 'word' && (isArticle || !isAsideHere)) {
      // “On 6 July, 2015, Ada Roe …”
      const isYear = /^\p{N}+$/u.test(token.text) && tokens[at + 1]?.text === ',';
      if (isYear || isOpening(token, language)) {
        at += 1;
        continue;
      }
      const found = displacedSubject(phrases, at) ?? phrases.startingAt(at);
      // “This year it …”
      if (found?.kind === 'common' && language.times?.has(tokens[at + 1]?.lower ?? '')) {
        at += 2;
        continue;
      }
      // “In Salem, New Hampshire, Trump …”
      const isPlace =
        isLed && found?.kind === 'name' && tokens[found.to]?.text === ',' && tokens[at - 2]?.isCapital;
      if (found && !isPlace) return found;
      if (isLed && !isPlace) return null;
    }
    const end = tokens.findIndex(
      ({ text, kind }, index) => index >= at && (text === ',' || kind === 'quote'),
    );
    if (end < 0 || (tokens[end]?.kind === 'quote' && end > 1)) return behindOpening(phrases, at);
    isLed = true;
    at = end + 1;
  }
  return null;
}

const longestOpening = 6;

/** “On July 6 they said”, “In a letter she called”: behind an opening without a comma only a pronoun is sure to begin a clause. */
function behindOpening(phrases: Phrases, from: number): Phrase | null {
  const { tokens, cast } = phrases;
  if (!cast.language.prepositions.has(tokens[from]?.lower ?? '')) return null;
  for (let at = from + 2; at < from + longestOpening; at++) {
    if (tokens[at]?.kind !== 'word') return null;
    const pronoun = cast.language.determiners.has(tokens[at]?.lower ?? '') ? null : phrases.pronounAt(at);
    if (pronoun) return pronoun;
  }
  return null;
}

/** German puts the subject behind the verb if something else begins: “Intern soll er …”, “Den Plan nannte Halm …”. */
function displacedSubject(phrases: Phrases, at: number): Phrase | null {
  const { language } = phrases.cast;
  if (!language.capitalNouns) return null;
  const first = phrases.tokens[at];
  const isVerb = (lower: string) => language.auxiliaries.has(lower) || language.cues.has(lower);
  const before = phrases.tokens[at - 1]?.lower ?? '';
  if (before && first && isVerb(first.lower))
    return before in language.pronouns ? null : nominative(phrases, at + 1);
  const opening = phrases.startingAt(at);
  const isKnown = opening?.member?.name.includes(' ');
  const isOneWord = !opening || (opening.kind === 'name' && opening.to === at + 1 && !isKnown);
  if (!first || !(isOneWord || language.oblique?.has(first.lower))) return null;
  const verb = opening?.to ?? at + 1;
  return isVerb(phrases.tokens[verb]?.lower ?? '') ? nominative(phrases, verb + 1) : null;
}

/** The phrase that begins at an index, if it can be a subject: not “einen Satz”. */
export function nominative(phrases: Phrases, at: number): Phrase | null {
  const { language } = phrases.cast;
  let from = at;
  while (language.capitalNouns && language.adverbs.has(phrases.tokens[from]?.lower ?? '')) from += 1;
  return isOblique(phrases, from) ? null : phrases.startingAt(from);
}

const isOblique = ({ tokens, cast }: Phrases, at: number): boolean =>
  cast.language.oblique?.has(tokens[at]?.lower ?? '') ?? false;

const isOpening = ({ lower }: Token, language: Language): boolean =>
  language.adverbs.has(lower) ||
  /^(?:and|but|und|aber|doch|et|mais|y|pero)$/.test(lower) ||
  (language.isAdverb?.(lower) ?? false) ||
  language.others.has(lower);

/** “WASHINGTON (Northline) —” */
function behindDateline(tokens: Token[]): number {
  const dash = tokens.slice(0, 10).findIndex(({ text }) => /^[—–-]$/.test(text));
  return dash > 0 && /^\p{Lu}{3}/u.test(tokens[0]?.text ?? '') ? dash + 1 : 0;
}
