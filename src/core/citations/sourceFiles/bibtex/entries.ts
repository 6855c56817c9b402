import { lineCounter } from '../entry';

export interface BibtexChunk {
  line: number;
  /** Lower-case, e.g. `article`, `string`. */
  type: string;
  key: string;
  text: string;
  /** Whether its braces are closed before the next entry begins. */
  closed: boolean;
}

/**
 * Splits a BibTeX file into its entries without parsing them, so that a broken entry does not affect the others.
 * An entry ends at its closing brace, or where another entry begins on a new line.
 */
export function* bibtexEntries(text: string): Generator<BibtexChunk> {
  const lineAt = lineCounter(text);
  const start = /@[ \t]*([a-z]+)[ \t\r\n]*[{(][ \t\r\n]*([^\s,={}"#]*)/gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const { end, closed } = endOf(text, match.index);
    yield {
      line: lineAt(match.index),
      type: (match[1] ?? '').toLowerCase(),
      key: match[2] ?? '',
      text: text.slice(match.index, end),
      closed,
    };
    start.lastIndex = end;
  }
}

const beginning = /[ \t]*@[ \t]*[a-z]+[ \t]*[{(][ \t]*[^\s,={}"#]+[ \t]*,/iy;

function endOf(text: string, from: number): { end: number; closed: boolean } {
  const open = /[{(]/g;
  open.lastIndex = from;
  open.exec(text);
  const isBrace = text[open.lastIndex - 1] === '{';
  let depth = isBrace ? 1 : 0;
  for (let at = open.lastIndex; at < text.length; at++) {
    switch (text[at]) {
      case '\\':
        at++;
        break;
      case '{':
        depth++;
        break;
      case '}':
        depth--;
        if (isBrace && depth <= 0) return { end: at + 1, closed: true };
        break;
      case ')':
        if (!isBrace && depth <= 0) return { end: at + 1, closed: true };
        break;
      case '\n':
        beginning.lastIndex = at + 1;
        if (depth > 0 && beginning.test(text)) return { end: at + 1, closed: false };
        break;
    }
  }
  return { end: text.length, closed: false };
}
