import { isOblique } from './endingAt';
import { firstSubject, partsFrom } from './german/parts';
import type { Language } from './languages/language';
import type { Phrase, Phrases } from './phrases';
import { isAside } from './subjects';
import type { Token } from './tokens';

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
      const found = displacedSubject(phrases, at) ?? frontOf(phrases, at);
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

/** The phrase that begins there; behind the verb if it is no subject: “Den Ärger brachte Halm zum Ausdruck”. */
function frontOf(phrases: Phrases, at: number): Phrase | null {
  const found = phrases.startingAt(at);
  if (!phrases.cast.language.capitalNouns || !found || found.kind === 'pronoun') return found;
  const [front, ...others] = partsFrom(phrases, at, phrases.tokens.length);
  if (front?.noun?.isOblique) return firstSubject(others);
  // “Die Leiterin der Klinik, Carla Roe: „…“”
  if (front?.noun && phrases.tokens[front.to]?.text === ':') return front.noun.phrase;
  return found;
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
