import type { Block, Body } from '../document/nodes';
import { blockText } from '../document/text';
import type { LedgerPlace } from '../model/ledger';

/** The beginning of a block's text, by which it is found again in an article that has changed. */
export const beginningOf = (block: Block): string => blockText(block).trim().slice(0, 200);

/** How many blocks of the article stand before a part that was left out; all of them, if none is there any more. */
export function blocksBefore(body: Body, place: LedgerPlace): number {
  const texts = body.map(beginningOf);
  const nearest = place.findLastIndex(
    ({ last, isLeftOut }) => !isLeftOut && (last === '' || texts.includes(last)),
  );
  const from = place[nearest];
  if (!from) return body.length;
  let at = from.last === '' ? 0 : texts.indexOf(from.last) + 1;
  for (const { last, blocks } of place.slice(nearest + 1)) if (texts[at + blocks - 1] === last) at += blocks;
  return at;
}
