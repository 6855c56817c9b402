import { firstPhrase } from './classes';
import type { WordList, WordLists } from './languages/lists';
import type { Place } from './match';
import type { ReadRecord } from './record';
import { isWord, type Token } from './tokens';
import { type Finding, warn } from './warning';

const mostWords = 4;
/** A pronoun stands for a name with what belongs to it, not for half a sentence. */
const longestName = 8;

/** What an editor's brackets put in or replace; `range` is what the record has in their place. */
export function bracketWarnings(record: ReadRecord, range: Place, inside: Token[]): Finding[] {
  const left = record.tokens.slice(range.start, range.end);
  return [
    ...negated(record, range, inside),
    ...replaced(record.lists, left, inside),
    ...added(record, range, left, inside),
    ...tooLong(inside),
  ];
}

const shown = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
const isIn = ({ words }: WordList, { value }: Token): boolean => words.has(value.toLowerCase());

function negated({ tokens, lists }: ReadRecord, range: Place, inside: Token[]): Finding[] {
  const words = firstPhrase(inside, { start: 0, end: inside.length }, lists, ['negations']);
  if (words === null || firstPhrase(tokens, range, lists, ['negations']) !== null) return [];
  return [warn('bracket-negation', { words })];
}

/** A number, a name or a content word that the brackets do not have; a pronoun may stand for a name. */
function replaced(lists: WordLists, left: readonly Token[], inside: readonly Token[]): Finding[] {
  const kept = new Set(inside.map(({ value }) => value.toLowerCase()));
  const words = inside.filter(isWord);
  const isForName =
    words.length > 0 &&
    words.every((token) => isIn(lists.pronouns, token)) &&
    left.filter(isWord).length <= longestName;
  const lost = left.filter(
    (token) =>
      !kept.has(token.value.toLowerCase()) &&
      (isNumber(lists, token) || (!isForName && isContent(lists, token))),
  );
  return lost.length > 0 ? [warn('bracket-replaces', { brackets: shown(inside), words: shown(lost) })] : [];
}

/** A number where the record has none; a name where it has nothing, unless it explains a pronoun. */
function added(
  { tokens, lists }: ReadRecord,
  range: Place,
  left: readonly Token[],
  inside: Token[],
): Finding[] {
  const number =
    inside.some((token) => isNumber(lists, token)) && !left.some((token) => isNumber(lists, token));
  const explains = [tokens[range.start - 1], tokens[range.end]].some(
    (token) => token && isIn(lists.pronouns, token),
  );
  const name =
    range.start > 0 &&
    !left.some(isWord) &&
    !explains &&
    inside.some((token) => /^\p{Lu}/u.test(token.value) && isContent(lists, token));
  return number || name ? [warn('bracket-adds', { words: shown(inside) })] : [];
}

function tooLong(inside: readonly Token[]): Finding[] {
  const count = inside.filter(isWord).length;
  return count > mostWords ? [warn('bracket-long', { count })] : [];
}

const isNumber = (lists: WordLists, token: Token): boolean =>
  /\d/.test(token.value) ||
  (isIn(lists.numbers, token) && !isIn(lists.pronouns, token) && !isIn(lists.functions, token));

/** Without lists of the language nobody can tell. Negations, hedges and conditions are looked at by themselves. */
const isContent = (lists: WordLists, token: Token): boolean =>
  lists.functions.words.size > 0 &&
  isWord(token) &&
  ![
    lists.pronouns,
    lists.functions,
    lists.abbreviations,
    lists.negations,
    lists.hedges,
    lists.conditions,
  ].some((list) => isIn(list, token));
