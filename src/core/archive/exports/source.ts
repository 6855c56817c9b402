import type { ReadPost } from '../post';
import type { SiteRules } from '../site/rules';

/** A piece of an export file. */
export interface Piece {
  text: string;
  /** How much of the file was read with it, from 0 to 1. */
  share: number;
}

/** The text of an export file from its beginning, each time it is called. */
export type OpenExport = () => AsyncIterable<Piece>;

/** Posts of an export, with what its head says of the site. */
export interface ExportPart {
  rules: SiteRules;
  posts: ReadPost[];
  share: number;
  /** Where the file is damaged. */
  faults: string[];
}

/** The pieces of a text that is there as a whole. */
export const piecesOf = (text: string, size = 1 << 18): OpenExport =>
  async function* () {
    for (let at = 0; at < Math.max(1, text.length); at += size)
      yield { text: text.slice(at, at + size), share: Math.min(1, (at + size) / Math.max(1, text.length)) };
  };
