import { z } from 'zod';
import type { Entry } from './entries';

const itemSchema = z.record(z.string(), z.unknown());

interface Parts {
  /** For the list of CSL-JSON items, where `id` is the citation key; null: the entry keeps the item. */
  item: Entry | null;
  /** Stet's own fields, and `cslId`: the `id` of the item before, if it had one. */
  entry: Entry;
}

/**
 * Divides a source between a list that every program reads and Stet's own fields. A source that was merged into
 * another one stays out of that list, where it would be a double.
 */
export function divideSource(source: Entry): Parts {
  const { csl, ...own } = source;
  const item = itemSchema.safeParse(csl);
  if (!item.success || Array.isArray(csl) || source['mergedInto'] !== null)
    return { item: null, entry: source };
  const key = source['citationKey'];
  if (!('id' in item.data)) return { item: { id: key, ...item.data }, entry: own };
  return { item: { ...item.data, id: key }, entry: { ...own, cslId: item.data['id'] } };
}

/** The source as it was; null when its item is not there. */
export function joinSource(own: Entry, items: ReadonlyMap<string, Entry>): Entry | null {
  if ('csl' in own || 'cslText' in own) return own;
  const { cslId, ...entry } = own;
  const item = items.get(String(own['citationKey']));
  if (!item) return null;
  const { id: _, ...rest } = item;
  return { ...entry, csl: cslId === undefined ? rest : { ...item, id: cslId } };
}
