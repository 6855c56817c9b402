import { cslItemSchema } from '../../model/library';
import { lineCounter, type ReadEntry, reasonOf } from './entry';

/** Every item of a CSL-JSON file (Better CSL JSON included), each read by itself. */
export function* readCslJson(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  for (const { start, end } of objects(text)) {
    const line = lineAt(start);
    let key = '';
    try {
      const value: unknown = JSON.parse(text.slice(start, end));
      key = keyIn(value);
      yield { line, key, item: cslItemSchema.parse(withType(value)) };
    } catch (error) {
      yield { line, key, error: error instanceof SyntaxError ? reasonOf(error) : 'This is no CSL item.' };
    }
  }
}

const keyIn = (value: unknown): string => {
  const fields = Object(value);
  return String(fields['citation-key'] ?? fields.id ?? '');
};

const withType = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !('type' in value) ? { ...value, type: 'document' } : value;

/** Where the outermost objects stand; one that is not closed ends where the next begins on a line of its own. */
function* objects(text: string): Generator<{ start: number; end: number }> {
  let start = -1;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      // A string that is not closed ends with its line: JSON has no line ends in strings.
      else if (character === '"' || character === '\n') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') {
      if (depth === 0) start = at;
      depth++;
    } else if (character === '}' && depth > 0) {
      depth--;
      if (depth === 0) yield { start, end: at + 1 };
    }
  }
  if (depth > 0) yield { start, end: text.length };
}
