import type { Phrase, Phrases } from '../phrases';
import { type NounPhrase, nounPhraseAt } from './nounPhrase';

/** A part of a clause: what begins it (“dass”), a noun phrase, what a preposition governs, a verb with a tense, or others. */
export interface Part {
  kind: 'link' | 'noun' | 'adverbial' | 'verb' | 'other';
  from: number;
  to: number;
  noun: NounPhrase | null;
}

const links = /^(?:wie|dass|als|ob|weil|da|nachdem|während|obwohl|wenn|indem|wobei|welche|welcher|welches)$/;

/** The first parts from an index to the next comma. */
export function partsFrom(phrases: Phrases, from: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < end && parts.length < 4; ) {
    if (/^[,;:(]$/.test(markAt(phrases, at))) break;
    const part = partAt(phrases, at, end);
    parts.push(part);
    at = part.to;
  }
  return parts;
}

export function partAt(phrases: Phrases, at: number, end: number): Part {
  const { language } = phrases.cast;
  const word = phrases.tokens[at]?.lower ?? '';
  const isFirst = at === 0;
  const one = (kind: Part['kind']): Part => ({ kind, from: at, to: at + 1, noun: null });
  if (!word) return one('other');
  if (links.test(word) && !(word === 'als' && isFirst)) return one('link');
  if (language.auxiliaries.has(word) && word !== 'auch') return one('verb');
  const isPreposition = language.prepositions.has(word) || word === 'als';
  if (isPreposition && !language.determiners.has(word)) {
    const noun = nounPhraseAt(phrases, at + 1, end);
    return { kind: 'adverbial', from: at, to: noun?.to ?? at + 1, noun };
  }
  const noun = nounPhraseAt(phrases, at, end);
  if (noun) return { kind: 'noun', from: at, to: noun.to, noun };
  return one('other');
}

export const firstNoun = (parts: Part[]): Phrase | null =>
  parts.find(({ kind }) => kind === 'noun')?.noun?.phrase ?? null;

export function firstSubject(parts: Part[]): Phrase | null {
  for (const { kind, noun } of parts) if (kind === 'noun' && noun && !noun.isOblique) return noun.phrase;
  return null;
}

const markAt = ({ tokens }: Phrases, at: number): string =>
  tokens[at]?.kind === 'mark' ? (tokens[at]?.text ?? '') : '';
