import { beforeVerb } from './beforeVerb';
import type { Language } from './languages/language';
import type { Token } from './tokens';

export interface Cue {
  kind: 'verb' | 'participle' | 'according';
  /** Indexes of tokens; `to` is after the last one. */
  from: number;
  to: number;
  text: string;
}

/** The verbs of saying in a sentence, in order. */
export function cuesIn(tokens: Token[], language: Language): Cue[] {
  const cues: Cue[] = [];
  tokens.forEach((token, index) => {
    const cue = token.kind === 'word' ? cueAt(tokens, index, language) : null;
    if (cue) cues.push(cue);
  });
  return cues;
}

/** “dit-elle”, “a-t-il”: the verb and its pronoun are one word. */
export const inverted = /^(.+?)-(?:t-)?(ils?|elles?|on)$/u;

function cueAt(tokens: Token[], at: number, language: Language): Cue | null {
  const token = tokens[at];
  if (!token) return null;
  for (const phrase of language.according)
    if (phrase.every((word, index) => tokens[at + index]?.lower === word))
      return { kind: 'according', from: at, to: at + phrase.length, text: phrase.join(' ') };
  const bare = inverted.exec(token.lower)?.[1] ?? token.lower;
  const cue = (kind: Cue['kind']): Cue => ({ kind, from: at, to: at + 1, text: token.text });
  if (token.isCapital && at > 0 && tokens[at - 1]?.kind !== 'mark') return null;
  if (language.participles.has(bare)) return isNoun(tokens, at, language) ? null : cue('participle');
  if (bare === 'a' && bare !== token.lower) return cue('verb');
  if (/^puts?$/.test(bare) && tokens[at + 1]?.lower === 'it') return cue('verb');
  if (!language.cues.has(bare)) return null;
  // “…“, so Halm” and “Sie habe, so Halm, …” alone: elsewhere it says nothing.
  if (bare === 'so' && !isBehindWords(tokens, at)) return null;
  if (/^h(?:ei|ie)ß/.test(bare) && tokens[at + 1]?.lower !== 'es') return null;
  if (tokens[at - 1]?.lower === 'to' && !language.capitalNouns)
    return isCommand(tokens, at) ? null : cue('participle');
  if (language.nouns.has(bare) && (isAttribute(tokens, at, language) || !isBehindName(tokens, at, language)))
    return null;
  if (isNoun(tokens, at, language) || !hasParticle(tokens, at, language)) return null;
  return beforeVerb(tokens, at, language).isPassive ? null : cue('verb');
}

const isBehindWords = (tokens: Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'quote' ||
  tokens[at - 2]?.kind === 'quote' ||
  (tokens[at - 1]?.text === ',' && tokens.slice(at + 2, at + 8).some(({ text }) => text === ','));

/** “…,” state Senate leader Ada Roe said: a plain form right behind the words, before a name or an office. */
const isAttribute = (tokens: Token[], at: number, language: Language): boolean =>
  tokens[at - 1]?.kind === 'quote' &&
  !/(?:ed|[^s]s)$/.test(tokens[at]?.lower ?? '') &&
  (tokens[at + 1]?.isCapital === true || (tokens[at + 1]?.lower ?? '') in language.offices);

function isBehindName(tokens: Token[], at: number, language: Language): boolean {
  const before = tokens[beforeVerb(tokens, at, language).at];
  if (before === undefined || before.kind === 'quote' || before.text === ',') return true;
  return (
    before.kind === 'word' &&
    (before.lower in language.pronouns ||
      language.offices[before.lower] !== undefined ||
      ((/[^s]s$/.test(tokens[at]?.lower ?? '') || isBehindTwo(tokens, at)) &&
        before.isCapital &&
        !before.isPossessive &&
        !language.determiners.has(before.lower)))
  );
}

/** “Ada Roe and Ned Vey call” */
const isBehindTwo = (tokens: Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - 4), verb).some(({ lower }) => lower === 'and');

/** “to say” shares the subject of its sentence, except behind “asked”, “told”. */
const isCommand = (tokens: Token[], at: number): boolean =>
  /^(?:declined|refused|not|unable|him|her|them|me|us|you)$/.test(tokens[at - 2]?.lower ?? '');

/** “fügte” says something with “hinzu” behind it, or right behind the words. */
function hasParticle(tokens: Token[], at: number, language: Language): boolean {
  const particles = language.separable?.[tokens[at]?.lower ?? ''];
  if (!particles || (tokens[at - 1]?.text === ',' && tokens[at - 2]?.kind === 'quote')) return true;
  return tokens.slice(at + 1, at + 25).some(({ lower }) => particles.has(lower));
}

/** “the claim”, “his report”, “to say” and “of reports” are no statements. */
function isNoun(tokens: Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  // “he’s claiming” is no noun.
  if (before.isPossessive && !/s['’]$/.test(before.text)) return !(before.lower in language.pronouns);
  return (
    (language.determiners.has(before.lower) &&
      !(before.lower in language.pronouns) &&
      !language.auxiliaries.has(before.lower) &&
      !standing.has(before.lower)) ||
    (language.prepositions.has(before.lower) &&
      before.lower !== 'to' &&
      !language.participles.has(tokens[at]?.lower ?? ''))
  );
}

/** Determiners that can be a subject by themselves. */
const standing = new Set(
  'one another some many others both several all most few that this das der die dies ein lui'.split(' '),
);
