import type { LexicalEditor } from 'lexical';
import { servicesOf } from '../api/services';

export const ownFormat = 'application/x-lexical-editor';

/**
 * What this window copied last, in full and as it was written to the clipboard. Any program can write the editor's
 * format, but none can know these bytes.
 */
let complete = '';
let written = '';

export const isOwnCopy = (json: string): boolean => json === written;

/** What was copied in this window is pasted in full. */
export const completeCopy = (json: string): string => (isOwnCopy(json) ? complete : json);

/** Called after Lexical has written to the clipboard; hides confidential sources from other programs. */
export function rememberCopied(editor: LexicalEditor, { clipboardData }: ClipboardEvent): void {
  const json = clipboardData?.getData(ownFormat) ?? '';
  // The event reaches both editors of a page.
  if (json !== '' && json === written) return;
  complete = json;
  written = withoutPlaces(
    json,
    (sourceId) => servicesOf(editor).sources.get(sourceId)?.confidential === false,
  );
  if (written !== complete) clipboardData?.setData(ownFormat, written);
}

/** Removes locator, prefix and suffix from citations of sources that must not be named. */
function withoutPlaces(json: string, isOpen: (sourceId: string) => boolean): string {
  return json.includes('"sourceId"')
    ? JSON.stringify(JSON.parse(json), (_, value: unknown) =>
        isItem(value) && !isOpen(value.sourceId) ? { sourceId: value.sourceId } : value,
      )
    : json;
}

const isItem = (value: unknown): value is { sourceId: string } =>
  typeof value === 'object' && value !== null && 'sourceId' in value && typeof value.sourceId === 'string';
