import type { LexicalEditor } from 'lexical';
import { servicesOf } from '../api/services';

export const ownFormat = 'application/x-lexical-editor';

/**
 * What this window copied last, as it was and as it went to the clipboard. Any program can write in the editor's
 * format; it cannot know these bytes.
 */
let whole = '';
let given = '';

export const isOwnCopy = (json: string): boolean => json === given;

/** What was copied here comes back whole. */
export const wholeCopy = (json: string): string => (isOwnCopy(json) ? whole : json);

/** Called when Lexical has written to the clipboard: other programs are not told of confidential sources. */
export function rememberCopied(editor: LexicalEditor, { clipboardData }: ClipboardEvent): void {
  const json = clipboardData?.getData(ownFormat) ?? '';
  // Two editors on one page both hear of it.
  if (json !== '' && json === given) return;
  whole = json;
  given = withoutPlaces(json, (sourceId) => servicesOf(editor).sources.get(sourceId)?.confidential === false);
  if (given !== whole) clipboardData?.setData(ownFormat, given);
}

/** Takes the place in a source, and the words around, out of citations of sources that may not be named. */
function withoutPlaces(json: string, isOpen: (sourceId: string) => boolean): string {
  return json.includes('"sourceId"')
    ? JSON.stringify(JSON.parse(json), (_, value: unknown) =>
        isItem(value) && !isOpen(value.sourceId) ? { sourceId: value.sourceId } : value,
      )
    : json;
}

const isItem = (value: unknown): value is { sourceId: string } =>
  typeof value === 'object' && value !== null && 'sourceId' in value && typeof value.sourceId === 'string';
