import { type DashReading, isClosing, type Token, tokensOf } from './tokens';

/** A token of a quotation, with what an editor's brackets in it leave open. */
export interface QuotedToken extends Token {
  /** `[S]he`: its first letter may have the other case in the record. */
  isFree?: boolean;
  /** `want[ed]`: the letters in brackets; in the record the word may end in other letters, or there. */
  ending?: string;
}

/** Words that stand in the record without a gap. */
export interface Piece {
  tokens: QuotedToken[];
  /** A closing mark (`,.;:`) at its end was left out. */
  isClosed: boolean;
}

/** What an editor put between two pieces; before the first and after the last piece too. */
export interface Gap {
  hasEllipsis: boolean;
  /** What stands in brackets. */
  brackets: string[];
  /** A bracket joined to letters, such as `[un]able`. */
  isInWord: boolean;
}

/** A quotation as an editor made it; `gaps` has one more than `pieces`. */
export interface Editing {
  pieces: Piece[];
  gaps: Gap[];
}

const ellipsis = /^(?:…|\[\s*…\s*\]|\(\s*…\s*\))$/;
const sic = /^[[(]\s*sic\s*!?\s*[\])]$/i;
/** In this order: [sic], ellipsis, `[S]he`, `want[ed]`, other brackets. */
const marks =
  /[[(]\s*sic\s*!?\s*[\])]|[[(]\s*…\s*[\])]|…|\[\p{L}\](?=\p{L})|(?<=\p{L})\[[\p{L}'’]+\](?!\p{L})|\[[^[\]]*\]/giu;

const noGap = (): Gap => ({ hasEllipsis: false, brackets: [], isInWord: false });

/** The pieces of a prepared quotation. Where the record has brackets of its own, those of the quotation are words. */
export function editingOf(
  quoted: string,
  reading: DashReading,
  { hasBrackets, hasSic }: { hasBrackets: boolean; hasSic: boolean },
): Editing {
  const editing: Editing = { pieces: [], gaps: [noGap()] };
  let text = '';
  let free = new Set<number>();
  let endings = new Map<number, string>();
  const cut = (gap: Gap) => {
    const piece = pieceOf(markedTokens(text, reading, free, endings));
    if (piece.tokens.length > 0) {
      editing.pieces.push(piece);
      editing.gaps.push(noGap());
    }
    const last = editing.gaps.at(-1);
    if (last) {
      last.hasEllipsis ||= gap.hasEllipsis;
      last.isInWord ||= gap.isInWord;
      for (const bracket of gap.brackets) last.brackets.push(bracket);
    }
    text = '';
    free = new Set();
    endings = new Map();
  };

  let after = 0;
  for (const match of quoted.matchAll(marks)) {
    const [mark] = match;
    const inner = mark.slice(1, -1);
    const end = match.index + mark.length;
    text += quoted.slice(after, match.index);
    after = end;
    if (sic.test(mark)) text += hasSic ? mark : ' ';
    else if (ellipsis.test(mark)) cut({ ...noGap(), hasEllipsis: true });
    else if (
      /^\p{L}$/u.test(inner) &&
      /\p{L}/u.test(quoted[end] ?? '') &&
      !isLetterAt(quoted, match.index - 1)
    ) {
      free.add(text.length);
      text += inner;
    } else if (hasBrackets) text += mark;
    else if (/^[\p{L}'’]+$/u.test(inner) && isLetterAt(quoted, match.index - 1) && !isLetterAt(quoted, end))
      endings.set(text.length, inner);
    else
      cut({
        ...noGap(),
        brackets: [inner],
        isInWord: isLetterAt(quoted, match.index - 1) || isLetterAt(quoted, end),
      });
  }
  text += quoted.slice(after);
  cut(noGap());
  return editing;
}

const isLetterAt = (text: string, index: number): boolean => /\p{L}/u.test(text[index] ?? '');

function markedTokens(
  text: string,
  reading: DashReading,
  free: ReadonlySet<number>,
  endings: ReadonlyMap<number, string>,
): QuotedToken[] {
  const tokens: QuotedToken[] = tokensOf(text, reading);
  for (const token of tokens) {
    const ending = endings.get(token.end);
    if (ending !== undefined) token.ending = ending;
    if (free.has(token.start)) token.isFree = true;
  }
  return tokens;
}

/** Without closing marks at both ends, which may be moved in or out. */
export function pieceOf(tokens: QuotedToken[]): Piece {
  const isInner = (token: Token) => !isClosing(token);
  const end = tokens.findLastIndex(isInner) + 1;
  return {
    tokens: tokens.slice(Math.max(0, tokens.findIndex(isInner)), end),
    isClosed: end < tokens.length,
  };
}
