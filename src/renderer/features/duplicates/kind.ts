export type Identified = { id: string };
export type Fields = Record<string, unknown>;

/** Records of one kind of which several may be the same thing: what the dialog says and asks of them. */
export interface DuplicateKind<T extends Identified, F extends Fields> {
  title: string;
  /** Behind “3 groups of”. */
  what: string;
  none: string;
  /** What may differ, of which one is kept. */
  fieldsOf(record: T): F;
  wordsOf(value: unknown): string;
  labelOf(record: T): string;
  usesOf(record: T): string;
  nameOf(fields: F): string;
  /** What a merge keeps of all of them, beside the fields. */
  united?(records: T[], fields: F): string[];
  /** What the user has to know before these become one: they are not among those that are merged all at once. */
  caution?(records: T[]): string | null;
  /** Answers the id of the merge. */
  merge(survivor: T, others: T[], fields: F): Promise<string>;
  undo(merge: string): Promise<unknown>;
}
