import { deepestNesting } from '../../document/depth';

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

export interface SetAside {
  /** The text with a comment in place of each piece. */
  text: string;
  /** The pieces by their comment. */
  pieces: Map<string, string>;
}

/**
 * Takes out pieces that are nested too deeply: the parser would take minutes or overflow the stack. A piece extends
 * from a line without indentation after an empty line to the next such line.
 */
export function setAsideTooDeep(text: string): SetAside {
  const pieces = new Map<string, string>();
  if (!text.split('\n').some((line) => levelsOf(line) > deepestNesting)) return { text, pieces };
  const name = nameNotIn(text);
  const kept = text.split(/(?<=\n[ \t]*\n)(?=[^ \t\n])/).map((piece) => {
    if (!piece.split('\n').some((line) => levelsOf(line) > deepestNesting)) return piece;
    const comment = `<!--${name}-${pieces.size}-->`;
    pieces.set(comment, piece.trimEnd());
    return `${comment}\n\n`;
  });
  return { text: kept.join(''), pieces };
}

function nameNotIn(text: string): string {
  let name = 'deep';
  while (text.includes(name)) name += 'er';
  return name;
}
