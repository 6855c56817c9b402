import { readValue, type SearchField, searchFields } from './fields';

/** Words that stand together in this order; the last may be unfinished. */
export interface WordsTerm {
  words: string[];
  isPrefix: boolean;
}

export interface FieldTerm {
  field: SearchField;
  value: string;
}

export type Term = WordsTerm | FieldTerm;

/** One of the terms must be found, or with `isNot` none of them. */
export interface Clause {
  isNot: boolean;
  any: Term[];
}

export const isFieldTerm = (term: Term): term is FieldTerm => 'field' in term;

interface Token {
  term: Term | 'or';
  isNot: boolean;
  /** A bare word, which someone may still be typing. */
  isBare: boolean;
}

/** FTS5 takes no more, and nobody means more. */
const mostTerms = 100;
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const token =
  /\s+|(?<not>-(?=\S))?(?:(?<field>\p{L}+):(?=[^\s:]))?(?:["“”„«»](?<phrase>[^"“”„«»]*)(?<end>["“”„«»]?)|(?<bare>[^\s"“”„«»]+))/gu;

/**
 * Reads a search: words, `"phrases"`, `-not`, `one OR other`, `field:value`. OR binds the terms beside it; everything
 * else must all be found. Whatever is not written so is read for its words, so nothing is an error. The last word, and
 * one before `*`, may be unfinished. With `fields: false`, fields are words too.
 */
export function parseQuery(text: string, { fields = true } = {}): Clause[] {
  const tokens: Token[] = [];
  for (const match of text.normalize('NFC').matchAll(token)) {
    if (tokens.length >= mostTerms) break;
    for (const found of tokensOf(match.groups ?? {}, fields)) tokens.push(found);
  }
  const last = tokens.at(-1);
  if (last?.isBare && !last.isNot && last.term !== 'or' && !isFieldTerm(last.term)) last.term.isPrefix = true;
  return clausesOf(tokens);
}

function tokensOf(groups: Record<string, string | undefined>, fields: boolean): Token[] {
  const { not, field, phrase, end, bare } = groups;
  const isNot = not !== undefined;
  const content = phrase ?? bare ?? '';
  const name = searchFields.find((known) => known === field?.toLowerCase());
  if (fields && name) {
    const value = readValue(name, content.trim());
    if (value !== null) return [{ term: { field: name, value }, isNot, isBare: false }];
  }
  const before = field === undefined ? [] : bareTokens(field, isNot);
  if (phrase !== undefined) {
    const words = phrase.match(wordPattern);
    // Someone is still typing a phrase without its end.
    const term = words && { words: [...words], isPrefix: end === '' };
    return term ? [...before, { term, isNot, isBare: false }] : before;
  }
  if (bare === 'OR' || bare === '|') return [{ term: 'or', isNot: false, isBare: false }];
  if (bare === 'AND') return [];
  return [...before, ...bareTokens(content, isNot)];
}

/** Words that one of some signs joins are looked for side by side: `9/11`, `don't`, `state-owned`. */
function bareTokens(text: string, isNot: boolean): Token[] {
  const parts = text.split(/[^\p{L}\p{N}\p{M}'’.&/_@*‐-]+/u);
  return parts.flatMap((part) => {
    const words = part.match(wordPattern);
    if (!words) return [];
    return [{ term: { words: [...words], isPrefix: part.endsWith('*') }, isNot, isBare: true }];
  });
}

function clausesOf(tokens: Token[]): Clause[] {
  const clauses: Clause[] = [];
  let isJoined = false;
  for (const { term, isNot } of tokens) {
    const before = clauses.at(-1);
    if (term === 'or') isJoined = before !== undefined;
    else {
      if (isJoined && before && before.isNot === isNot) before.any.push(term);
      else clauses.push({ isNot, any: [term] });
      isJoined = false;
    }
  }
  return clauses;
}
