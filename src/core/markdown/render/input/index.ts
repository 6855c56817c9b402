import type { StyleFiles } from '../../../citations/styles/render';
import type { Article } from '../../../model/article';
import type { DialectId } from '../../../model/dialect';
import type { QuoteProof } from '../../../model/evidence';
import type { Held } from '../../../model/exporting';
import type { Quote } from '../../../model/quote';
import type { Loss, Notice } from '../../../model/selfCheck';
import type { Snippet } from '../../../model/snippet';
import type { Source } from '../../../model/source';
import type { Speaker } from '../../../model/speaker';
import type { StoredStatement } from '../../../model/statement';

export interface QuoteRecord {
  quote: Quote;
  speaker: Speaker | null;
  source: Source | null;
  /** What vouches for its words; absent where nothing is told of it. */
  proof?: QuoteProof;
}

/** What decides whether an article can be linked, and its address. */
export type RelatedArticle = Pick<Article, 'slug' | 'status' | 'publishAt' | 'publishedAt' | 'deletedAt'> &
  Partial<Pick<Article, 'canonicalUrl'>>;

/** Everything needed to export an article, as plain data. */
export interface RenderInput {
  article: Article;
  quotes: Map<string, QuoteRecord>;
  sources: Map<string, Source>;
  snippets: Map<string, Snippet>;
  /** The article's citation style; null for the plain style. */
  style: StyleFiles | null;
  /** The original file names of pictures, by `asset:…`. */
  assetNames: Map<string, string>;
  /** Articles of this workspace that it names as related or links to, by id; without them all are taken as published. */
  relatedArticles?: Map<string, RelatedArticle>;
  /** What is kept of the words that its citations vouch for. */
  statements?: StoredStatement[];
}

/** A file that belongs to the text. */
export type Companion =
  | { kind: 'asset'; path: string; src: string }
  | { kind: 'text'; path: string; text: string };

/** What the self-check must find in the written file. */
export interface Expectations {
  frontMatterKeys: string[];
  /** The text of the body in reading order. */
  text: string;
  quotations: { text: string; attribution: string }[];
  /** The texts of footnotes. */
  footnotes: string[];
  /** The text of each citation. */
  citations: string[];
  links: string[];
  figures: { alt: string; url: string; width?: number | undefined }[];
  tables: number;
  dialect: DialectId;
}

export interface Rendered {
  path: string;
  text: string;
  /** The Markdown in it, which the self-check reads: all of the text, or a part of an import file. */
  markdown: string;
  companions: Companion[];
  expectations: Expectations;
  /** Losses before writing, such as a missing record. */
  missing: Loss[];
  /** What is not in the file as the article has it. */
  notices: Notice[];
  /** Why the target must not show the article, where it would. */
  leftOut: Held | null;
}
