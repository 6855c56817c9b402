import type { Speaker } from '../model/speaker';
import { matchOf } from '../search/match';
import { wordPattern } from '../search/query';
import { isUnspaced } from '../search/spaced';

/**
 * The name and other names of a speaker as an FTS5 query for texts with one of them. Another name of one word, such as
 * a surname, is no full name and may be somebody else's. Null where nothing can be searched for.
 */
export function matchNames({ name, aliases }: Pick<Speaker, 'name' | 'aliases'>): string | null {
  const names = [name, ...aliases.filter((alias) => wordsOf(alias).length > 1 || isUnspaced(alias))];
  const any = names.map((one) => ({ words: wordsOf(one), isPrefix: false }));
  const named = any.filter(({ words }) => words.length > 0);
  return named.length === 0 ? null : matchOf([{ isNot: false, any: named }]);
}

const wordsOf = (name: string): string[] => name.normalize('NFC').match(wordPattern) ?? [];
