import { beforeVerb } from './beforeVerb';
import { endingAt } from './endingAt';
import type { Language } from './languages/language';
import type { Phrase, Phrases } from './phrases';
import type { Token } from './tokens';

const parenthesis = /^[,)\]—–-]$/;
const clauseEnd = /^[;:]$/;

/** The subject before a verb, at or after `low`. */
export function subjectBefore(phrases: Phrases, verb: number, low: number): Phrase | null {
  const { tokens } = phrases;
  const { language } = phrases.cast;
  const { at } = beforeVerb(tokens, verb, language);
  if (at < low) return null;
  const last = tokens[at];
  // “Ada Roe, author of “The Long Road,” said”
  if (last?.kind === 'quote' && /,['’]?$/.test(last.text) && phrases.tokens[at - 1]?.kind === 'word')
    return behindParenthesis(phrases, at + 1, low);
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
        named?.gender === 'n' && named.from > from && isGoverned(tokens, from, named.from, language);
      // “Ada Roe, a longtime Halm supporter, said”
      const isModifier =
        (named === starting && isWithin(named, from, to, first, language)) ||
        (named?.gender === 'n' && /^an?$/.test(first.lower));
      if (named && !isEmployer && !isModifier && (named.text.includes(' ') || named.gender !== null))
        return named;
      apposition = named ?? (starting?.kind === 'common' ? starting : apposition);
    }
    const before = tokens[begin - 1];
    if (!before || begin - 1 < low || !(parenthesis.test(before.text) || /^[([]$/.test(before.text))) break;
    to = begin - 1;
  }
  return apposition;
}

/** “at the hawkish Orsa Institute” */
function isGoverned(tokens: Token[], low: number, from: number, language: Language): boolean {
  for (let at = from - 1; at > low && at > from - 4; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (/^(?:at|of|for|with|from|in)$/.test(lower)) return true;
    if (!language.determiners.has(lower) && tokens[at]?.isCapital) return false;
  }
  return false;
}

/** A name behind an article and before a noun. */
const isWithin = (
  named: Phrase | null,
  from: number,
  to: number,
  first: Token,
  language: Language,
): boolean => named !== null && named.to < to && named.from > from && language.determiners.has(first.lower);

export const isAside = (lower: string, language: Language): boolean =>
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
