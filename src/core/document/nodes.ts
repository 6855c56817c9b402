/**
 * The stored editor state: what Lexical serialises, node by node, and nothing else.
 * Lexical's own bookkeeping (`direction`, `indent`, …) is part of it, so that the editor reads a block as it lies.
 */
interface Leaf<T extends string> {
  type: T;
  version: 1;
}

interface Element<T extends string, Child> extends Leaf<T> {
  direction: 'ltr' | 'rtl' | null;
  /** In a table cell's paragraph: the column's alignment. */
  format: '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify';
  indent: number;
  children: Child[];
}

interface TextLike<T extends string> extends Leaf<T> {
  text: string;
  /** A sum of `textFormat` bits. */
  format: number;
  detail: number;
  mode: 'normal' | 'token' | 'segmented';
  style: string;
}

export type TextNode = TextLike<'text'>;
export type TabNode = TextLike<'tab'>;

/** A hard break: `\` at the end of a line in Markdown. */
export type LineBreakNode = Leaf<'linebreak'>;

/** One entry of a citation. */
export interface CitationItem {
  sourceId: string;
  /** A CSL locator term: `page`, `paragraph`, `section`, … */
  label?: string | undefined;
  locator?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  suppressAuthor?: boolean | undefined;
}

/** A pointer from a place in the text to one or more sources. */
export interface CitationNode extends Leaf<'citation'> {
  items: CitationItem[];
}

/** Inline Markdown that the model has no node for, kept byte for byte. */
export interface OpaqueInlineNode extends Leaf<'opaque-inline'> {
  source: string;
}

/** A footnote carries its own blocks. */
export interface FootnoteNode extends Leaf<'footnote'> {
  /** `[A-Za-z0-9-]+` as it was imported; empty: numbered at export. */
  label: string;
  body: Block[];
}

/** `url` is http, https, mailto, relative or a fragment (see `isSafeUrl`). */
export interface LinkNode extends Element<'link', Inline> {
  url: string;
  title: string | null;
  rel: string | null;
  target: string | null;
  /** Lexical node state. `marksInside`: bold and italic over all its words stand inside the link, `[**x**](…)`. */
  $?: { marksInside?: boolean | undefined } | undefined;
}

/** Words that are somebody's, their quotation marks included; `quoteId` names the record. */
export interface QuotationNode extends Element<'quotation', Inline> {
  quoteId: string;
}

export type Inline =
  | TextNode
  | TabNode
  | LineBreakNode
  | LinkNode
  | QuotationNode
  | CitationNode
  | FootnoteNode
  | OpaqueInlineNode;

export interface ParagraphNode extends Element<'paragraph', Inline> {
  textFormat: number;
  textStyle: string;
}

/** The editor offers h2 to h4; the others come from imports. */
export interface HeadingNode extends Element<'heading', Inline> {
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
}

/** A Markdown block quote: set off, nobody's words in particular. */
export type BlockquoteNode = Element<'blockquote', Block>;

/** A block of somebody's words; `quoteId` names the record. */
export interface QuotationBlockNode extends Element<'quotation-block', Block> {
  quoteId: string;
}

/** Its children are inlines, or one nested list (Lexical's own shape). */
export interface ListItemNode extends Element<'listitem', Inline | ListNode> {
  value: number;
  checked?: boolean | undefined;
}

export interface ListNode extends Element<'list', ListItemNode> {
  listType: 'bullet' | 'number' | 'check';
  start: number;
  tag: 'ul' | 'ol';
  /** Lexical node state. `spread`: a loose list, its items set apart by blank lines. */
  $?: { spread?: boolean | undefined } | undefined;
}

export interface CodeNode extends Element<'code', TextNode | TabNode | LineBreakNode> {
  language?: string | null | undefined;
  /** Lexical node state. `meta`: what follows the language in the fence's info string. */
  $?: { meta?: string | undefined } | undefined;
}

export type RuleNode = Leaf<'horizontalrule'>;

export interface TableCellNode extends Element<'tablecell', Block> {
  /** 0 plain, 1 header of a column, 2 of a row, 3 both. */
  headerState: number;
  colSpan: number;
  rowSpan: number;
  backgroundColor: string | null;
}

export type TableRowNode = Element<'tablerow', TableCellNode>;
export type TableNode = Element<'table', TableRowNode>;

export interface FigureNode extends Leaf<'figure'> {
  /** `asset:<sha256>.<ext>`, an http(s) URL, or a path kept from an import. */
  src: string;
  alt: string;
  title: string;
  caption: string;
  credit: string;
}

export interface SnippetNode extends Leaf<'snippet'> {
  snippetId: string;
}

/** The list of works that the article cites, where it is to stand. */
export type BibliographyNode = Leaf<'bibliography'>;

/** Markdown that the model has no node for, kept byte for byte. */
export interface OpaqueBlockNode extends Leaf<'opaque-block'> {
  source: string;
}

export type Block =
  | ParagraphNode
  | HeadingNode
  | BlockquoteNode
  | QuotationBlockNode
  | ListNode
  | CodeNode
  | RuleNode
  | TableNode
  | FigureNode
  | SnippetNode
  | BibliographyNode
  | OpaqueBlockNode;

/** An article's body: its top-level blocks in order. */
export type Body = Block[];

export type DocumentNode = Block | Inline | ListItemNode | TableRowNode | TableCellNode;
