import { deepestNesting } from '../../document/depth';
import { hasTooManyMarks } from './marks';

const marker = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/;
const prefix = new RegExp(`^(?:[ \\t]*(?:${marker.source}))*[ \\t]*`);
const markers = new RegExp(marker.source, 'g');

/**
 * The levels of quotes and lists that a line may be in, by its `>` and list markers or by its indentation of two columns
 * a level. Only the beginning of a line is read, so long lines take no more time.
 */
function levelsOf(line: string): number {
  const start = prefix.exec(line.slice(0, 4 * deepestNesting))?.[0] ?? '';
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return (start.match(markers)?.length ?? 0) + Math.floor(indent / 2);
}

/** Whether the parser would take minutes for these lines, or overflow the stack. */
const isTooMuch = (lines: string[]): boolean =>
  lines.some((line) => levelsOf(line) > deepestNesting) || hasTooManyMarks(lines);

export interface SetAside {
  /** The text with a comment in place of each piece. */
  text: string;
  /** The pieces by their comment. */
  pieces: Map<string, string>;
}

/**
 * Takes out pieces that are nested too deeply or have too many marks. A piece extends from a line without indentation
 * after an empty line to the next such line. Code between fences is never too much.
 */
export function setAside(text: string): SetAside {
  const pieces = new Map<string, string>();
  let name = '';
  const kept = piecesOf(text).map(({ piece, prose }) => {
    if (!isTooMuch(prose)) return piece;
    name ||= nameNotIn(text);
    const comment = `<!--${name}-${pieces.size}-->`;
    pieces.set(comment, piece.trimEnd());
    return `${comment}\n\n`;
  });
  return pieces.size === 0 ? { text, pieces } : { text: kept.join(''), pieces };
}

interface Piece {
  piece: string;
  /** Its lines that are not code between fences. */
  prose: string[];
}

function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  let fence = '';
  for (const piece of text.split(/(?<=\n[ \t]*\n)(?=[^ \t\n])/)) {
    const open = fence === '' ? undefined : found.at(-1);
    const prose = open?.prose ?? [];
    for (const line of piece.split('\n')) {
      const next = fenceAfter(line, fence);
      if (fence === '' && next === '') prose.push(line);
      fence = next;
    }
    if (open) open.piece += piece;
    else found.push({ piece, prose });
  }
  return found;
}

/** The fence that is open after a line; empty if none is. */
function fenceAfter(line: string, open: string): string {
  const found = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0] ?? '';
  if (open === '') return found;
  return found.startsWith(open) && line.trimEnd() === found ? '' : open;
}

function nameNotIn(text: string): string {
  let name = 'deep';
  while (text.includes(name)) name += 'er';
  return name;
}
