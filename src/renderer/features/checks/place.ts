import { blockText } from '../../../core/document/text';
import type { Finding } from '../../../core/model/check';
import type { BlockSpan, EditorSnapshot } from '../../../editor/api';

/** Where the words of a finding are now; null when it has no place, or its words are no longer in the text. */
export function spanOf({ place, excerpt }: Finding, { body, keys }: EditorSnapshot): BlockSpan | null {
  if (place === null) return null;
  const has = (index: number): boolean => {
    const block = body[index];
    return block !== undefined && blockText(block).includes(excerpt);
  };
  // A figure, or the mark of a footnote, has no words of its own.
  const isMark = place.start === place.end;
  const index = isMark || has(place.block) ? place.block : body.findIndex((_, at) => has(at));
  const block = body[index];
  const blockKey = keys[index];
  if (!block || blockKey === undefined) return null;
  const text = blockText(block);
  const isThere = index === place.block && (isMark || !text.includes(excerpt, place.start + 1));
  const start = isThere || text.startsWith(excerpt, place.start) ? place.start : text.indexOf(excerpt);
  return { blockKey, start, end: Math.min(text.length, start + place.end - place.start) };
}
