import { wordDiff } from '../quotes/wordDiff';

/** Puts `insert` in the place of a text's UTF-16 units from `from` up to `to`. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** The edits, word by word, that turn one text into another; in order, none touches another. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { text, change } of wordDiff(after, before)) {
    const last = edits.at(-1);
    const open = last?.to === at ? last : null;
    if (change === 'same') at += text.length;
    else if (change === 'removed') {
      if (open) open.to += text.length;
      else edits.push({ from: at, to: at + text.length, insert: '' });
      at += text.length;
    } else if (open) open.insert += text;
    else edits.push({ from: at, to: at, insert: text });
  }
  return joined(before, edits);
}

/** `twice` → `three`, ` ` kept, `times ` put in is one edit: `twice` → `three times`. */
function joined(text: string, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const between = last ? text.slice(last.to, edit.from) : '';
    if (last && edit.from === edit.to && between !== '' && edit.insert.endsWith(between))
      last.insert += between + edit.insert.slice(0, -between.length);
    else result.push({ ...edit });
  }
  return result;
}

/** The edits of both; null where they change the same words in two ways. Edits that only meet, or both leave out, go together. */
export function mergedEdits(mine: readonly Edit[], theirs: readonly Edit[]): Edit[] | null {
  const merged: Edit[] = [];
  for (const edit of [...mine, ...theirs].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && isSame(last, edit)) continue;
    if (last && edit.from < last.to && last.insert === '' && edit.insert === '') {
      last.to = Math.max(last.to, edit.to);
      continue;
    }
    const bothInsert = last?.to === edit.from && last.insert !== '' && edit.insert !== '';
    if (last && (edit.from < last.to || bothInsert)) return null;
    merged.push({ ...edit });
  }
  return merged;
}

const isSame = (a: Edit, b: Edit): boolean => a.from === b.from && a.to === b.to && a.insert === b.insert;

export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.from) + edit.insert;
    from = edit.to;
  }
  return result + text.slice(from);
}
