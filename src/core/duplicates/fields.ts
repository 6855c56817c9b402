export interface FieldDifference {
  field: string;
  /** One value for each record, in order; null if the record has none. */
  values: unknown[];
}

type Fields = Record<string, unknown>;

/** The fields in which the records differ, sorted by name. */
export function differencesOf(items: Fields[]): FieldDifference[] {
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))]
    .filter((field) => field !== 'id')
    .sort();
  return fields.flatMap((field) => {
    const values = items.map((item) => item[field] ?? null);
    return new Set(values.map((value) => JSON.stringify(value))).size > 1 ? [{ field, values }] : [];
  });
}

/** Merges records: each field takes its longest value, or the first of equally long ones. */
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

/** The length of a value in letters and digits. */
function fullness(value: unknown): number {
  const json = JSON.stringify(value ?? null);
  return empty.has(json) ? 0 : 1 + (json.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}
