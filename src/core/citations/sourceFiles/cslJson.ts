import { cslItemSchema } from '../../model/source';
import { t } from '../messages';
import { objectFinder } from './cslObjects';
import { assertDepth, assertLength, EntryError, lineCounter, type ReadEntry, reasonOf } from './entry';

/** Zotero’s web API puts the items into an object. */
const wrapper = /^\s*\{\s*"items"\s*:\s*\[/;

/** Yields the items of a CSL-JSON file (or Better CSL JSON). Each is read by itself. */
export function* readCslJson(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const objectAt = objectFinder(text);
  let found = objectAt(wrapper.exec(text)?.[0].length ?? 0);
  while (found) {
    const { start, end, next } = found;
    const line = lineAt(start);
    let key = '';
    let resumeAt = end;
    try {
      assertLength(end - start);
      const value: unknown = JSON.parse(text.slice(start, end));
      key = keyIn(value);
      const item = cslItemSchema.safeParse(withType(value));
      if (!item.success) throw new EntryError(t('entry.notCsl'));
      assertDepth(item.data);
      yield { line, key, item: item.data };
    } catch (error) {
      if (error instanceof SyntaxError) resumeAt = next();
      yield { line, key: key || keyWritten(text.slice(start, start + 2000)), error: complaint(error) };
    }
    found = objectAt(resumeAt);
  }
}

const keyIn = (value: unknown): string => {
  const fields = Object(value);
  const key: unknown = fields['citation-key'] ?? fields.id ?? '';
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
};

/** The key of an item that cannot be parsed. */
const keyWritten = (text: string): string =>
  /"(?:citation-key|id)"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1] ?? '';

/** Of JSON that is broken, without the position, which counts from the start of the item; the entry has its line. */
const complaint = (error: unknown): string =>
  error instanceof SyntaxError ? error.message.replace(/ (?:in JSON )?at position.*$/s, '') : reasonOf(error);

const withType = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !('type' in value) ? { ...value, type: 'document' } : value;
