import type { Language } from './languages/language';
import type { Phrase } from './phrases';
import type { SentenceReader } from './sentenceReader';
import type { Token } from './tokens';

export type Shape = 'words' | 'title' | 'short';

const small = new Set(
  `a an the of and or in on at to for by from with as is de la le les el los las y et du des d' l' und der die das ein im
  am von zu vs but nor`.split(/\s+/),
);

/** What a quotation looks like by itself: a title has capitals throughout; short words are a term rather than a statement. */
export function shapeOf(words: string, language: Language): Shape {
  const parts = words.replace(/[.,!?…]$/, '').split(/\s+/);
  const isSentence = /[.!?…]$/.test(words) && parts.length > 3 && /^\P{L}*\p{Lu}/u.test(words);
  if (!language.capitalNouns && isTitle(parts) && !/;$/.test(words) && !(isSentence && parts.length > 8))
    return 'title';
  // In Chinese and Japanese, which have no spaces, two characters count as a word.
  const size = /\p{Script=Han}/u.test(words) ? words.length / 2 : parts.length;
  const isShort = size <= (/[,。，]$/.test(words) ? 3 : 5);
  return isShort && !isSentence ? 'short' : 'words';
}

const isTitle = (parts: string[]): boolean => {
  const weighty = parts.filter((part) => !small.has(part.toLowerCase()));
  return (
    weighty.length >= 2 &&
    /^\P{L}*[\p{Lu}\p{N}]/u.test(parts[0] ?? '') &&
    weighty.every((part) => /^\P{L}*\p{Lu}|^\P{L}+$/u.test(part)) &&
    !parts.some((part, index) => index < parts.length - 1 && /[.!?]$/.test(part) && part.length > 3)
  );
};

/** “so-called”, “the film”, “is known as”: what follows is the name of something. */
export function isNamed(tokens: Token[], quote: number, language: Language, shape: Shape): boolean {
  let at = quote - 1;
  if (tokens[at]?.text === ',') {
    if (shape !== 'title') return false;
    // “her memoir, “A Short Walk,””
    at -= 1;
  }
  if (language.determiners.has(tokens[at]?.lower ?? '') && namesThings(tokens[at - 1])) at -= 1;
  const before = tokens[at];
  if (before?.kind !== 'word') return false;
  if (['as', 'by'].includes(before.lower)) at -= 1;
  const word = tokens[at]?.lower ?? '';
  if (before.lower === 'as') return ['known', 'billed', 'listed'].includes(word);
  return (language.naming.has(word) || (language.isNaming?.(word) ?? false)) && before === tokens[at];
}

/**
 * A name in marks that is part of who speaks: “der Sender „Kanal 9“ berichtete”; and one in brackets
 * behind what it names: “mules (“hybrids”)”.
 */
export function isInPhrase(tokens: Token[], quote: number, phrase: Phrase | null): boolean {
  if (phrase && phrase.from <= quote && quote < phrase.to) return true;
  return tokens[quote - 1]?.text === '(' && tokens[quote + 1]?.text === ')';
}

/** “im Gespräch mit der „Morgenpost“”: nouns alone behind a definite article are a name. */
export function isArticled(tokens: Token[], quote: number, { capitalNouns }: Language): boolean {
  if (
    !capitalNouns ||
    !/^(?:der|die|das|dem|den|des|vom|zum|zur|im|am|beim)$/.test(tokens[quote - 1]?.lower ?? '')
  )
    return false;
  const words = (tokens[quote]?.text ?? '').split(/\s+/);
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/**
 * “a hotel called “The Hub””, where nobody calls it so; in “what the council called “…”” somebody does. `subject`: of the
 * verb that was found.
 */
export function isReduced(tokens: Token[], quote: number, subject: Phrase, { passives }: Language): boolean {
  if (tokens.slice(Math.max(0, quote - 4), quote).some(({ lower }) => passives.has(lower))) return true;
  const isOwn = subject.to <= quote && subject.to >= quote - 3;
  if (!isOwn) return subject.from > quote;
  if (subject.kind !== 'common') return false;
  return subject.gender === null || /^(?:an?|ein|eine|une?|una)$/.test(tokens[subject.from]?.lower ?? '');
}

/** The paper in “sagte dem „Boten“: „…“”. */
export function isAddressed(tokens: Token[], quote: number, language: Language): boolean {
  return (
    language.determiners.has(tokens[quote - 1]?.lower ?? '') &&
    tokens[quote + 1]?.text === ':' &&
    tokens[quote + 2]?.kind === 'quote'
  );
}

const namesThings = (verb: Token | undefined): boolean =>
  /^(?:called|named|dubbed|nicknamed|titled|termed)$/.test(verb?.lower ?? '');

/** “C.L. “Butch” Otter”, “CBS’s “This Morning””, “told “Fox and Friends””: the name of somebody or something. */
export function isName(tokens: Token[], quote: number, shape: Shape): boolean {
  const words = tokens[quote]?.text ?? '';
  const before = tokens[quote - 1];
  const after = tokens[quote + 1];
  if (before?.kind !== 'word') return false;
  const isNickname =
    before.isCapital && after?.isCapital && after.kind === 'word' && /^\p{Lu}[^,]*$/u.test(words);
  if (isNickname && words.split(' ').length <= 3) return true;
  if (before.isPossessive && before.isCapital && /^(?:\p{Lu}\S*[\s,]*)+$/u.test(words)) return true;
  return shape === 'title' && /^(?:told|tells|of|in|on|from|with)$/.test(before.lower);
}

/** “Locals call it “the Stump””: what many call something is its name. */
export const isCustom = (cue: string): boolean =>
  /^(?:call|nickname|dub|nennen|appellent|surnomment|llaman|apodan)$/.test(cue);

/** “the “winter saver” fare”: short words between an article and a noun. */
export function isModifier(tokens: Token[], quote: number, language: Language): boolean {
  const before = tokens[quote - 1];
  const after = tokens[quote + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word') return false;
  const isNoun =
    !after.isCapital &&
    !language.prepositions.has(after.lower) &&
    !language.conjunctions.has(after.lower) &&
    !language.auxiliaries.has(after.lower) &&
    !language.cues.has(after.lower) &&
    !language.adverbs.has(after.lower);
  return language.determiners.has(before.lower) && isNoun;
}

/** “Ada Roe was asked, “…””: a passive right before the words. */
export function isAskedOf(tokens: Token[], quote: number, { cues, passives }: Language): boolean {
  if (!/^[,:]$/.test(tokens[quote - 1]?.text ?? '') || !cues.has(tokens[quote - 2]?.lower ?? ''))
    return false;
  return tokens.slice(Math.max(0, quote - 5), quote - 2).some(({ lower }) => passives.has(lower));
}

/** “Adding: “…””: a participle is all that stands before the words. */
export const isFragment = ({ cues, tokens }: SentenceReader, quote: number): boolean =>
  cues[0]?.kind === 'participle' && cues[0].from === 0 && quote <= 2 && tokens.length <= quote + 2;
