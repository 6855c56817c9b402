import { z } from 'zod';
import { type CslItem, cslItemSchema } from '../../model/source';

/** The BibTeX field for what the other fields cannot hold. */
export const residueField = 'x-stet';

/**
 * What a format cannot hold, by field: the value that reads back from the written entry, and the item's own value.
 * An export keeps it in an extra field, so that Stet reads its own files without loss. If somebody changes a
 * field in the file, it no longer reads back as it did, and the changed value is used.
 */
const residueSchema = z.record(z.string(), z.tuple([z.json(), z.json()]));

/** Empty if nothing is missing from the entry; otherwise one line of printable ASCII. */
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

/** JSON that does not depend on the order of fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
