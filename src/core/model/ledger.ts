import { z } from 'zod';

/** The kinds of things that an import counts in a source. */
const ledgerKinds = [
  'words',
  'notes',
  'links',
  'pictures',
  'tables',
  'comments',
  'deletions',
  /** Pieces of Markdown that the model has no node for. */
  'pieces',
  /** Keys of front matter, `<meta>` elements, properties of a document. */
  'keys',
] as const;

/**
 * What became of a part of an imported file:
 * - `text`: it is in the article's text;
 * - `field`: it is in a field of the article;
 * - `kept`: it is in the text as it was written, because the model has no node for it;
 * - `leftOut`: it did not come in;
 * - `unclear`: it came in, but somebody should look at it: a damaged character, a date that can be read in two ways.
 */
const ledgerFates = ['text', 'field', 'kept', 'leftOut', 'unclear'] as const;

/** What stood before a part that was left out, in the order of the page: blocks of the article and other such parts. */
const ledgerPlaceSchema = z.array(
  z.object({
    /** The beginning of its last block; empty for the beginning of the article. */
    last: z.string(),
    blocks: z.int().min(0),
    /** Whether it is in the article only if the user had it back. */
    isLeftOut: z.boolean(),
  }),
);
export type LedgerPlace = z.infer<typeof ledgerPlaceSchema>;

/** What was left out, in Markdown, which the user can have back where it stood. */
export const leftOutSchema = z.object({ content: z.string().min(1), place: ledgerPlaceSchema });
export type LeftOutContent = z.infer<typeof leftOutSchema>;

/** One line of the account of an imported file. A reader reports each part of the source that it leaves out, keeps as it was written, moves to a field or is not sure of. */
export const ledgerEntrySchema = z.object({
  kind: z.enum(ledgerKinds),
  fate: z.enum(ledgerFates),
  /** How many of the kind; of `words`, the same as `words`. */
  count: z.int().min(0),
  /** The words of the source in it, by `countWords`. Each word of the source is in the `words` of one entry only. */
  words: z.int().min(0),
  /**
   * What it is, in plain words of the interface's language and without the particulars of this file: "navigation of
   * the page", "front matter weight". Entries that say the same here are one line of a report on many files.
   */
  what: z.string(),
  /** The first words of it, at most 200 characters; empty when it has none. */
  excerpt: z.string(),
  back: leftOutSchema.optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
