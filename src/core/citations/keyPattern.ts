import type { Message } from '../messages/catalog';
import { StetError } from '../model/errors';
import { latinSlug } from '../model/slug';
import type { CslItem } from '../model/source';
import { familyName, namesOf, partialDateOf, textOf } from './csl';
import { t } from './messages';

/** Names of the parts that a pattern can have. */
export const keyParts = ['author', 'authors', 'year', 'title', 'shorttitle', 'container'] as const;

type PartName = (typeof keyParts)[number];
const cases = ['lower', 'capital', 'upper'] as const;
type Case = (typeof cases)[number];

type Part =
  | { kind: 'separator'; text: string }
  | { kind: 'part'; name: PartName; length: number | null; style: Case };

export type KeyPattern = Part[];

const isPart = (name: string): name is PartName => keyParts.some((known) => known === name);
const isCase = (word: string): word is Case => cases.some((known) => known === word);

/**
 * Parses a pattern such as `authorYearTitle`, `author(4)_year` or `Authors(capital):shorttitle(2, capital)`: names of
 * parts in any case, each with its length and letter case, and separators between them. Throws `invalid-input`.
 */
export function readKeyPattern(pattern: string): KeyPattern {
  const parts: KeyPattern = [];
  // Longer names first: “authors” begins with “author”.
  const piece = /(shorttitle|container|authors|author|title|year)(?:\(([^()]*)\))?|([-_:.+/])/giy;
  for (const text = pattern.trim(); piece.lastIndex < text.length; ) {
    const at = piece.lastIndex;
    const [, name, options, separator] =
      piece.exec(text) ?? refuse(t.message('key.unknownPart', { text: text.slice(at, at + 12) }));
    if (separator) parts.push({ kind: 'separator', text: separator });
    else parts.push(partOf((name ?? '').toLowerCase(), options));
  }
  if (!parts.some(({ kind }) => kind === 'part')) refuse(t.message('key.empty'));
  return parts;
}

function partOf(name: string, options: string | undefined): Part {
  if (!isPart(name)) return refuse(t.message('key.unknownPart', { text: name }));
  const part: Part = { kind: 'part', name, length: null, style: 'lower' };
  for (const option of options?.split(',').map((word) => word.trim().toLowerCase()) ?? []) {
    if (/^[1-9]\d?$/.test(option)) part.length = Number(option);
    else if (isCase(option)) part.style = option;
    else refuse(t.message('key.option', { name }));
  }
  return part;
}

function refuse(problem: Message): never {
  throw new StetError('invalid-input', problem);
}

/** What is wrong with the pattern; undefined if nothing is. */
export function keyPatternProblem(pattern: string): string | undefined {
  try {
    readKeyPattern(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A source's key before it is made unique; empty if the item has no value for any part of the pattern. */
export function fillKeyPattern(pattern: KeyPattern, csl: CslItem): string {
  let key = '';
  // A separator is written only once the part after it has a value.
  let separator = '';
  for (const part of pattern) {
    if (part.kind === 'separator') {
      separator = part.text;
      continue;
    }
    const text = textOfPart(part, csl);
    if (text === '') continue;
    key += (key === '' ? '' : separator) + text;
    separator = '';
  }
  return key;
}

function textOfPart({ name, length, style }: Part & { kind: 'part' }, csl: CslItem): string {
  const words = wordsOf(name, csl);
  if (name === 'year') return words.join('').slice(-(length ?? 4));
  const isTitle = name === 'title' || name === 'shorttitle';
  const kept = isTitle ? words.slice(0, length ?? (name === 'title' ? 1 : 3)) : words;
  const joined = kept.map((word) => styled(word, style)).join('');
  return isTitle || length === null ? joined : joined.slice(0, length);
}

function styled(word: string, style: Case): string {
  if (style === 'lower') return word;
  return style === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

const mostAuthors = 3;

function wordsOf(name: PartName, csl: CslItem): string[] {
  const [first, ...others] = namesOf(csl).map((author) => asciiWords(familyName(author)));
  const published = textOf(csl, 'container-title');
  switch (name) {
    case 'author':
      return first ?? asciiWords(textOf(csl, 'publisher') || published);
    case 'authors':
      if (!first) return asciiWords(textOf(csl, 'publisher') || published);
      return others.length < mostAuthors ? [...first, ...others.flat()] : [...first, 'etal'];
    case 'year':
      return [partialDateOf(csl, 'issued').slice(0, 4)];
    case 'title':
      return telling(csl.title ?? '');
    case 'shorttitle':
      return telling(textOf(csl, 'title-short') || (csl.title ?? ''));
    case 'container':
      return telling(published);
  }
}

const fillers = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'der', 'die', 'das', 'le', 'la', 'les']);
const telling = (text: string): string[] => asciiWords(text).filter((word) => !fillers.has(word));

/** The words in `a-z0-9`. The `x` is removed again: it stands there because a slug is never empty. */
const asciiWords = (text: string): string[] => latinSlug(`x ${text}`).split('-').slice(1);
