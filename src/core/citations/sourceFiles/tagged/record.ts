import type { CslItem } from '../../../model/source';
import { withForeignFields } from '../foreignFields';
import type { Fields } from '../records/lines';
import { risToCsl } from '../ris/toCsl';

interface Format {
  origin: 'nbib' | 'refer' | 'endnote';
  /** RIS tags by field name. */
  tags: Record<string, string>;
  /** RIS types by the name of the type in the format. */
  types: Record<string, string>;
}

/** A record of a format that says what RIS says under other names. What has no tag is kept as it is. */
export function recordToCsl(type: string, fields: Fields, { origin, tags, types }: Format): CslItem {
  const ris: Fields = { TY: [types[type.toLowerCase()] ?? 'GEN'] };
  const rest: Fields = {};
  for (const [name, values] of Object.entries(fields)) {
    const tag = tags[name];
    if (tag === undefined) rest[name] = values;
    else ris[tag] = [...(ris[tag] ?? []), ...values];
  }
  const { item, rest: unused } = risToCsl(ris);
  const nameOf = (tag: string) => Object.keys(tags).find((name) => tags[name] === tag) ?? tag;
  for (const [tag, values] of Object.entries(unused)) rest[nameOf(tag)] = values;
  const kept = Object.entries(rest).map(([name, values]) => [name, values.join('\n')]);
  return withForeignFields(item, origin, type, Object.fromEntries(kept));
}
