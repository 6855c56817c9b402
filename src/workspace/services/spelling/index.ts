import { plainWord } from '../../../core/spelling/words';
import type { Database } from '../../db/database';
import { listNames, namesVersion } from '../../repositories/names';
import { getSettings } from '../../repositories/settings';

/** Which words the workspace knows: those added to its dictionary, and the names of speakers and of authors. */
export function spellingService(db: Database) {
  let names: { version: string; words: ReadonlySet<string> } | null = null;

  async function namesNow(): Promise<ReadonlySet<string>> {
    const version = await namesVersion(db);
    if (names?.version !== version) {
      const words = (await listNames(db)).flatMap((name) => name.match(/[\p{L}\p{M}'’]+/gu) ?? []);
      names = { version, words: new Set(words.map(plainWord)) };
    }
    return names.words;
  }

  return {
    /** Of some words those that are not known here. */
    async unknown(words: string[]): Promise<string[]> {
      if (words.length === 0) return [];
      const [known, { words: added }] = await Promise.all([namesNow(), getSettings(db)]);
      const own = new Set(added);
      // A name's genitive: Brandt's.
      return words.filter(
        (word) => !own.has(word) && !known.has(word) && !known.has(word.replace(/'?s$/, '')),
      );
    },
  };
}
