import type { StyleFiles } from '../../../citations/styles/render';
import type { Article } from '../../../model/article';
import type { Quote } from '../../../model/quote';
import type { Loss } from '../../../model/selfCheck';
import type { Snippet } from '../../../model/snippet';
import type { Source } from '../../../model/source';
import type { Speaker } from '../../../model/speaker';

export interface QuoteRecord {
  quote: Quote;
  speaker: Speaker | null;
  source: Source | null;
}

/** Everything that the text of an exported article is made from: plain data, no database. */
export interface RenderInput {
  article: Article;
  quotes: Map<string, QuoteRecord>;
  sources: Map<string, Source>;
  snippets: Map<string, Snippet>;
  /** The article's citation style; null: the newsroom's plain one. */
  style: StyleFiles | null;
  /** Names that pictures came with, by `asset:…`. */
  assetNames: Map<string, string>;
}

/** A file that goes with the text. */
export type Companion =
  | { kind: 'asset'; path: string; src: string }
  | { kind: 'text'; path: string; text: string };

/** What must be found again in the written file. */
export interface Expectations {
  frontMatterKeys: string[];
  /** Words of the body as they are read, in order. */
  text: string;
  quotations: { text: string; attribution: string }[];
  /** Texts of notes, each to be found in a definition. */
  footnotes: string[];
  /** What each citation shows the reader. */
  citations: string[];
  links: string[];
  figures: { alt: string; url: string }[];
  tables: number;
  /** Whether the site's generator runs templates over the text. */
  templates: boolean;
}

export interface Rendered {
  path: string;
  text: string;
  companions: Companion[];
  expectations: Expectations;
  /** Losses that happen before writing: a record that is gone. */
  missing: Loss[];
}
