export type Identified = { id: string };
export type Fields = Record<string, unknown>;

/** A kind of records that may have duplicates: how the dialog shows, compares and merges them. */
export interface DuplicateKind<T extends Identified, F extends Fields> {
  name: 'sources' | 'speakers';
  /** The fields that may differ; a merge keeps one value of each. */
  fieldsOf(record: T): F;
  wordsOf(value: unknown): string;
  labelOf(record: T): string;
  usesOf(record: T): string;
  nameOf(fields: F): string;
  /** What a merge keeps of all records, besides the fields. */
  united?(records: T[], fields: F): string[];
  /** A warning before these are merged; a group with a warning is left out when all are merged at once. */
  caution?(records: T[]): string | null;
  /** Returns the id of the merge. */
  merge(survivor: T, others: T[], fields: F): Promise<string>;
  undo(merge: string): Promise<unknown>;
}
