import { nodesOf } from '../document/find';
import type { Body } from '../document/nodes';
import { citedWordsOf } from '../document/statements';
import { blockText } from '../document/text';
import type { StoredStatement } from '../model/statement';

/** What vouches for cited words. */
export interface Statement {
  /** Index of the top-level block. */
  block: number;
  sourceId: string;
  words: string;
  isChosen: boolean;
  /** Who compared the words with the source, and when; null: nobody did, or not these words with this source. */
  check: Pick<StoredStatement, 'checkedBy' | 'at'> | null;
  /** A check that no longer counts, and why. */
  lapse: { reason: 'words' | 'source'; checkedBy: string; at: string } | null;
}

/**
 * The words that each citation of a text and its footnotes vouches for: those that somebody chose, as long as the block
 * has them, or its sentence. A check counts for the same words with the same source; white space may differ.
 */
export function statementsOf(body: Body, stored: readonly StoredStatement[]): Statement[] {
  const cited = body.flatMap((block, at) => {
    const notes = nodesOf(block, 'footnote').flatMap((note) => note.body);
    const text = plain([block, ...notes].map(blockText).join('\n'));
    return citedWordsOf(block).flatMap(({ citation, words }) =>
      citation.items.map(({ sourceId }) => {
        const chosen = stored.findLast(
          (one) => one.isChosen && one.sourceId === sourceId && text.includes(plain(one.words)),
        );
        return { block: at, sourceId, words: chosen?.words ?? words, isChosen: chosen !== undefined };
      }),
    );
  });
  const unique = [...new Map(cited.map((one) => [keyOf(one), one])).values()];
  const checked = new Map(stored.filter(({ checkedBy }) => checkedBy !== '').map((one) => [keyOf(one), one]));
  const current = new Set(unique.map(keyOf));
  const left = [...checked.values()].filter((one) => !current.has(keyOf(one)));
  return unique.map((one): Statement => {
    const known = checked.get(keyOf(one));
    if (known) {
      const { checkedBy, at, isSourceChanged } = known;
      return isSourceChanged
        ? { ...one, check: null, lapse: { reason: 'source', checkedBy, at } }
        : { ...one, check: { checkedBy, at }, lapse: null };
    }
    // Of the words that are no longer there, each check belongs to one statement of its source.
    const place = left.findIndex(({ sourceId }) => sourceId === one.sourceId);
    const [gone] = place < 0 ? [] : left.splice(place, 1);
    return {
      ...one,
      check: null,
      lapse: gone ? { reason: 'words', checkedBy: gone.checkedBy, at: gone.at } : null,
    };
  });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const keyOf = ({ sourceId, words }: { sourceId: string; words: string }) => `${sourceId} ${plain(words)}`;
