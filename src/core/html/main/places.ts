import { append } from '../../append';
import type { Block, Body } from '../../document/nodes';
import { blockText } from '../../document/text';
import { beginningOf } from '../../ledger/place';
import type { LedgerPlace } from '../../model/ledger';

export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Enough letters to tell one place of a page from another. */
const enough = 60;
/** The blocks of the article that are remembered for each part: some may be changed before it is had back. */
const mostBlocks = 5;

const beginning: LedgerPlace[number] = { last: '', blocks: 0, isLeftOut: false };

/** Where the parts that were left out of a page belong in its article. They are asked for in the order of the page. */
export class Places {
  readonly #letters: string;
  /** The letters up to the end of each block. */
  readonly #ends: number[] = [];
  /** The parts so far, by the number of blocks before them. */
  readonly #parts = new Map<number, LedgerPlace>();

  constructor(private readonly body: Body) {
    const pieces = body.map((block) => lettersOf(blockText(block)));
    this.#letters = pieces.join('');
    let end = 0;
    for (const piece of pieces) {
      end += piece.length;
      this.#ends.push(end);
    }
  }

  /** `before`: the letters of the page before the part; null if all are. */
  placeOf(part: Body, before: string | null): LedgerPlace {
    const blocks = this.#blocksBefore(before);
    const first = Math.max(0, blocks - mostBlocks);
    const place = first === 0 ? [beginning, ...this.#partsAt(0)] : [];
    for (let at = first; at < blocks; at++) {
      const last = beginningOf(this.body[at] as Block);
      if (last !== '') place.push({ last, blocks: 1, isLeftOut: false });
      append(place, this.#partsAt(at + 1));
    }
    const last = part.at(-1);
    const entry = { last: last ? beginningOf(last) : '', blocks: part.length, isLeftOut: true };
    if (entry.last !== '') this.#parts.set(blocks, [...this.#partsAt(blocks), entry]);
    return place;
  }

  #partsAt(blocks: number): LedgerPlace {
    return this.#parts.get(blocks) ?? [];
  }

  /** Reading a page may change some letters of it, so the last of those before the part are looked for. */
  #blocksBefore(before: string | null): number {
    if (before === null) return this.body.length;
    if (before === '') return 0;
    const last = before.slice(-enough);
    const start = before.length - last.length;
    const above = this.#letters.lastIndexOf(last, start);
    const below = this.#letters.indexOf(last, start);
    const isBelow = above < 0 || (below >= 0 && below - start < start - above);
    const found = isBelow ? below : above;
    const end = found < 0 ? before.length : found + last.length;
    const at = this.#ends.findIndex((blockEnd) => blockEnd >= end);
    return at < 0 ? this.body.length : at + 1;
  }
}
