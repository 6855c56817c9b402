import { z } from 'zod';
import { type CslItem, cslItemSchema } from '../../model/source';

/** The field of an entry of BibTeX that holds what the others cannot. */
export const residueField = 'x-stet';

/**
 * What a format cannot say of an item. By field: what the written entry reads back as, and what the item
 * holds. An export carries it in a field of its own, so that Stet reads its own files back whole; a field
 * that somebody has changed since no longer reads back as it did, and the change stands.
 */
const residueSchema = z.record(z.string(), z.tuple([z.json(), z.json()]));

/** Empty if the entry says everything; else a line of printable ASCII. */
export function residueOf(item: CslItem, readBack: CslItem): string {
  const names = new Set([...Object.keys(item), ...Object.keys(readBack)]);
  names.delete('id');
  const entries = [...names].flatMap((name) => {
    const pair = [readBack[name] ?? null, item[name] ?? null];
    return canonical(pair[0]) === canonical(pair[1]) ? [] : [[name, pair]];
  });
  return entries.length === 0 ? '' : encodeURIComponent(JSON.stringify(Object.fromEntries(entries)));
}

export function restoreResidue(item: CslItem, residue: string): CslItem {
  const parsed = residueSchema.safeParse(decoded(residue));
  if (!parsed.success) return item;
  const restored: Record<string, unknown> = { ...item };
  for (const [name, [readBack, value]] of Object.entries(parsed.data)) {
    if (canonical(item[name] ?? null) !== canonical(readBack)) continue;
    if (value === null) delete restored[name];
    else restored[name] = value;
  }
  return cslItemSchema.parse(restored);
}

function decoded(residue: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(residue));
  } catch {
    return null;
  }
}

/** The same text for the same value, whatever the order of its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
