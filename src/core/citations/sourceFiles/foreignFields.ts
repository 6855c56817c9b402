import { z } from 'zod';
import type { CslItem } from '../../model/source';

/** Fields of an entry that CSL has no variable for, unchanged, in CSL-JSON's `custom`. */
const foreignSchema = z.looseObject({ type: z.string(), fields: z.record(z.string(), z.string()) });
const customSchema = z.record(z.string(), z.unknown());

type Origin = 'bibtex' | 'ris' | 'nbib' | 'refer' | 'endnote';

export function withForeignFields(
  item: CslItem,
  origin: Origin,
  type: string,
  fields: Record<string, string>,
): CslItem {
  if (Object.keys(fields).length === 0) return item;
  return { ...item, custom: { ...customOf(item), [origin]: { type, fields } } };
}

export const foreignFieldsOf = (item: CslItem, origin: Origin): Record<string, string> =>
  foreignSchema.safeParse(customOf(item)[origin]).data?.fields ?? {};

const customOf = (item: CslItem): z.infer<typeof customSchema> =>
  customSchema.catch({}).parse(item['custom'] ?? {});
