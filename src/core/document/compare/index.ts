import type { Block, Body } from '../nodes';
import { splicesBetween } from '../splices';
import { type Entry, pairUp } from './pairing';
import { type Piece, piecesBetween, samePieces } from './pieces';
import { tokensOf } from './tokens';

/** What a block is, as it is named beside it. */
export interface BlockKind {
  type: Block['type'];
  /** Of a heading, 1 to 6. */
  level?: number;
  /** Of a list. */
  list?: 'bullet' | 'number' | 'check';
}

/** One block of the texts side by side. */
export interface Row {
  change: 'same' | 'changed' | 'added' | 'removed';
  /** An added or removed block that stands elsewhere in the other text. */
  isMoved: boolean;
  /** Null where the text does not have the block. */
  before: BlockKind | null;
  after: BlockKind | null;
  pieces: Piece[];
}

/**
 * Compares two texts block by block, and the words in blocks that are versions of one. Rows without added ones are
 * the text before, without removed ones the text after. A changed row whose pieces are all the same differs in its
 * layout (the columns of a table, the start of a list).
 */
export function compareBodies(before: Body, after: Body): Row[] {
  const [older, newer] = [before.map(toEntry), after.map(toEntry)];
  const rows: Row[] = [];
  let from = 0;
  let to = 0;
  const same = (until: number) => {
    for (; from < until; from++, to++) rows.push(sameRow(newer[to]));
  };
  const changes = splicesBetween(
    older.map(({ json }) => json),
    newer.map(({ json }) => json),
  );
  for (const { at, remove, insert } of changes) {
    same(at);
    const gap = rowsOfGap(older.slice(at, at + remove), newer.slice(to, to + insert.length));
    for (const row of gap) rows.push(row);
    from = at + remove;
    to += insert.length;
  }
  same(older.length);
  return withMoves(rows);
}

/** An entry's tokens are read when they are needed: most blocks of two revisions are the same. */
function toEntry(block: Block): Entry {
  let tokens: Entry['tokens'] | undefined;
  return {
    block,
    json: JSON.stringify(block),
    get tokens() {
      tokens ??= tokensOf(block);
      return tokens;
    },
  };
}

function rowsOfGap(removed: Entry[], added: Entry[]): Row[] {
  const rows: Row[] = [];
  let [was, is] = [0, 0];
  const until = (end: number, newEnd: number) => {
    for (; was < end; was++) rows.push(oneSided('removed', removed[was]));
    for (; is < newEnd; is++) rows.push(oneSided('added', added[is]));
  };
  for (const [older, newer] of pairUp(removed, added)) {
    until(older, newer);
    rows.push(changedRow(removed[was++], added[is++]));
  }
  until(removed.length, added.length);
  return rows;
}

const kindOf = (block: Block): BlockKind => ({
  type: block.type,
  ...(block.type === 'heading' ? { level: Number(block.tag[1]) } : {}),
  ...(block.type === 'list' ? { list: block.listType } : {}),
});

function known(entry: Entry | undefined): Entry {
  if (!entry) throw new Error('A row was asked for beyond the end of a text.');
  return entry;
}

function sameRow(entry: Entry | undefined): Row {
  const { block, tokens } = known(entry);
  const kind = kindOf(block);
  return { change: 'same', isMoved: false, before: kind, after: kind, pieces: samePieces(tokens) };
}

function oneSided(change: 'added' | 'removed', entry: Entry | undefined): Row {
  const { block, tokens } = known(entry);
  const kind = kindOf(block);
  const [before, after] = change === 'added' ? [null, kind] : [kind, null];
  return { change, isMoved: false, before, after, pieces: samePieces(tokens, change) };
}

function changedRow(was: Entry | undefined, is: Entry | undefined): Row {
  const [older, newer] = [known(was), known(is)];
  if (older.json === newer.json) return sameRow(newer);
  return {
    change: 'changed',
    isMoved: false,
    before: kindOf(older.block),
    after: kindOf(newer.block),
    pieces: piecesBetween(older.tokens, newer.tokens),
  };
}

/** Marks blocks that were taken out at one place and put in at another. */
function withMoves(rows: Row[]): Row[] {
  const key = ({ before, after, pieces }: Row) =>
    JSON.stringify([before ?? after, pieces.map(({ content }) => content)]);
  const keysOf = (change: Row['change']) =>
    new Set(rows.flatMap((row) => (row.change === change && row.pieces.length > 0 ? [key(row)] : [])));
  const [added, removed] = [keysOf('added'), keysOf('removed')];
  return rows.map((row) => {
    const others = row.change === 'added' ? removed : row.change === 'removed' ? added : null;
    return others?.has(key(row)) ? { ...row, isMoved: true } : row;
  });
}
