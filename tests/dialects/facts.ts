/** What stands between two literal words: text that must be there, a note, or the words that name a source. */
export type Piece = string | { note: Piece[] } | { source: string[] };

/** A block that holds text, by the elements around it: `p`, `h2`, `blockquote p`, `ul li ol li`, `table td`. */
export interface Block {
  path: string;
  pieces: Piece[];
}

export interface Link {
  text: string;
  url: string;
  title: string;
}

/** Words in a format, from its start to its end within one block. */
export interface Run {
  format: 'strong' | 'em' | 'del' | 'code';
  text: string;
}

export interface Picture {
  /** Its address, or the SHA-256 of the file there. */
  src: string;
  alt: string;
  title: string;
  /** `50%`; empty where it has its own size. */
  width: string;
}

/** What a reader of a page finds in its body, whether read from our document or from a page that another tool built. */
export interface Facts {
  blocks: Block[];
  links: Link[];
  runs: Run[];
  pictures: Picture[];
  /** The words below pictures, which a target may set in italics. */
  captions: string[];
  tables: string[][][];
  /** The bytes of each code block, without the last line end. */
  code: string[];
  /** Ticked or not, of each item that has a box. */
  boxes: boolean[];
}

export const emptyFacts = (): Facts => ({
  blocks: [],
  links: [],
  runs: [],
  pictures: [],
  captions: [],
  tables: [],
  code: [],
  boxes: [],
});

/**
 * Text without what generators change on purpose: kinds of quotation marks, dashes, dots and white space. Letters,
 * digits and all other characters stay.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/``|[“”„‟"‘’‚‛′″]/g, "'")
    .replace(/''+/g, "'")
    .replace(/[‐‑‒–—―-]+/g, '-')
    .replace(/…/g, '...')
    .replace(/«\s?/g, '<<')
    .replace(/\s?»/g, '>>')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
