import { diffArrays } from 'diff';
import type { Content, Mark, Token } from './tokens';

/** A run of words with one change, or a thing. */
export interface Piece {
  change: 'same' | 'added' | 'removed';
  content: Content;
  /** Marks that words which stayed have now and did not have before, and the reverse. */
  gained: readonly Mark[];
  lost: readonly Mark[];
}

/** The time of a diff grows with the square of its edits; blocks with more have too little in common to compare. */
const mostEdits = 1500;

const plain = (change: Piece['change']) => (token: Token) => ({
  change,
  content: token.content,
  gained: [],
  lost: [],
});

/** What became of a block's words and things: without the added pieces it is the block before, without the removed ones the block after. */
export function piecesBetween(before: readonly Token[], after: readonly Token[]): Piece[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits });
  if (!changes) return joined([...before.map(plain('removed')), ...after.map(plain('added'))]);
  const pieces: Piece[] = [];
  let [older, newer] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let step = 0; step < count; step++) {
      const [was, is] = [before[older], after[newer]];
      if (added && is) pieces.push(plain('added')(is));
      else if (removed && was) pieces.push(plain('removed')(was));
      else if (was && is) pieces.push({ change: 'same', content: is.content, ...markChange(was, is) });
      if (!added) older += 1;
      if (!removed) newer += 1;
    }
  }
  return joined(grouped(joined(pieces)));
}

export const samePieces = (tokens: readonly Token[], change: Piece['change'] = 'same'): Piece[] =>
  joined(tokens.map(plain(change)));

function markChange({ marks: was }: Token, { marks: is }: Token): Pick<Piece, 'gained' | 'lost'> {
  const without = (marks: readonly Mark[], others: readonly Mark[]) => {
    const known = new Set(others.map((mark) => JSON.stringify(mark)));
    return marks.filter((mark) => !known.has(JSON.stringify(mark)));
  };
  return { gained: without(is, was), lost: without(was, is) };
}

/**
 * White space that stayed between two changes belongs to both: `old words` became `new text`, not `old` `new`, a
 * space, `words` `text`. In each run of changes what was removed stands before what was added.
 */
function grouped(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let run: Piece[] = [];
  const close = () => {
    for (const change of ['removed', 'added'] as const)
      for (const piece of run) if (piece.change === change) result.push(piece);
    run = [];
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    if (piece.change !== 'same') run.push(piece);
    else if (run.length > 0 && isSpace(piece) && next && next.change !== 'same')
      run.push({ ...piece, change: 'removed' }, { ...piece, change: 'added' });
    else {
      close();
      result.push(piece);
    }
  });
  close();
  return result;
}

const isSpace = ({ content, gained, lost }: Piece): boolean =>
  'text' in content && content.text.trim() === '' && gained.length + lost.length === 0;

/** Neighbouring words with the same change as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let texts: string[] = [];
  const close = () => {
    const last = result.at(-1);
    if (last && texts.length > 1) last.content = { text: texts.join('') };
    texts = [];
  };
  for (const piece of pieces) {
    const last = result.at(-1);
    if ('text' in piece.content && last && texts.length > 0 && isAlike(last, piece)) {
      texts.push(piece.content.text);
      continue;
    }
    close();
    result.push({ ...piece });
    if ('text' in piece.content) texts = [piece.content.text];
  }
  close();
  return result;
}

const isAlike = (one: Piece, other: Piece): boolean =>
  one.change === other.change &&
  JSON.stringify([one.gained, one.lost]) === JSON.stringify([other.gained, other.lost]);
