export interface FieldDifference {
  field: string;
  /** One for each record, in order; null: not there. */
  values: unknown[];
}

type Fields = Record<string, unknown>;

/** Fields that the records do not agree on, in the order of their names. */
export function differencesOf(items: Fields[]): FieldDifference[] {
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))]
    .filter((field) => field !== 'id')
    .sort();
  return fields.flatMap((field) => {
    const values = items.map((item) => item[field] ?? null);
    return new Set(values.map((value) => JSON.stringify(value))).size > 1 ? [{ field, values }] : [];
  });
}

/** One record of several: of each field the fullest value, the first where they are equally full. */
export function mergeFields<T extends Fields>(items: T[]): T {
  const [first, ...others] = items;
  if (!first) throw new Error('nothing to merge');
  const merged = { ...first };
  for (const other of others) {
    for (const [field, value] of Object.entries(other)) {
      if (field !== 'id' && fullness(value) > fullness(merged[field])) {
        Object.assign(merged, { [field]: value });
      }
    }
  }
  return merged;
}

const empty = new Set(['null', '""', '[]', '{}']);

/** How much a value says: its letters and digits. */
function fullness(value: unknown): number {
  const json = JSON.stringify(value ?? null);
  return empty.has(json) ? 0 : 1 + (json.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}
