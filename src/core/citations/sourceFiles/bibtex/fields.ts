export interface BibtexField {
  name: string;
  /** The value as written, with its braces or quotation marks. */
  value: string;
  /** What `#` joins to the value, as it is written. */
  pieces: string[];
  /** Where the field begins in the entry's text. */
  at: number;
  /** Whether its braces or quotation marks are closed. */
  closed: boolean;
}

const opening = /@[^{(]*[{(]\s*(?:[^\s,={}"#]*\s*,)?/y;
const separators = /[\s,]+/y;
const fieldName = /([a-z][^\s=,{}"#()]*)\s*=\s*/iy;
const bare = /[^\s,={}"#()]+/y;
const joint = /\s*#\s*/y;

/** The fields of one entry, also where a comma is missing. What is no field is skipped. */
export function bibtexFields(entry: string): BibtexField[] {
  const fields: BibtexField[] = [];
  let at = matchAt(opening, entry, 0)?.end ?? 0;
  while (at < entry.length) {
    at = matchAt(separators, entry, at)?.end ?? at;
    const name = matchAt(fieldName, entry, at);
    if (!name) {
      at++;
      continue;
    }
    const { end, closed, pieces } = endOfValue(entry, name.end);
    fields.push({ name: name.text.toLowerCase(), value: entry.slice(name.end, end), pieces, at, closed });
    at = Math.max(end, name.end);
  }
  return fields;
}

function matchAt(pattern: RegExp, text: string, at: number): { text: string; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { text: match[1] ?? match[0], end: pattern.lastIndex };
}

/** A value is pieces joined by `#`. */
function endOfValue(text: string, from: number): { end: number; closed: boolean; pieces: string[] } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const piece = endOfPiece(text, at);
    pieces.push(text.slice(at, piece.end));
    const next = piece.closed ? matchAt(joint, text, piece.end) : null;
    if (!next) return { ...piece, pieces };
    at = next.end;
  }
}

function endOfPiece(text: string, from: number): { end: number; closed: boolean } {
  const mark = text[from];
  if (mark !== '{' && mark !== '"') return { end: matchAt(bare, text, from)?.end ?? from, closed: true };
  let depth = mark === '{' ? 1 : 0;
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    const isEnd = mark === '{' ? depth === 0 : depth === 0 && character === '"';
    if (isEnd) return { end: at + 1, closed: true };
  }
  return { end: text.length, closed: false };
}
