import { z } from 'zod';
import { narrowest, widest } from './pictureWidth';

/**
 * The stored editor state: what Lexical serialises, node by node, and nothing else. The schemas are its one
 * definition; the types are inferred from them. Lexical's own bookkeeping (`direction`, `indent`, …) is part of it,
 * so that the editor reads a block exactly as it is stored. A missing field is filled in, so that equal blocks have
 * equal bytes; an unknown field is dropped.
 *
 * Nodes hold one another, so all schemas are in this file, and a getter names a schema that is defined further down.
 */
type Nodes<N> = z.ZodType<N[], unknown>;

const leaf = { version: z.literal(1).default(1) };

const element = {
  ...leaf,
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  /** In a table cell's paragraph: the column's alignment. */
  format: z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']).default(''),
  indent: z.int().min(0).default(0),
};

/**
 * What an editor left on a word, or on a node without words: ids of the threads of comments on it, and a suggested
 * change. Lexical node state, so that texts that differ in it stay apart. `published` is the body without it.
 */
const review = {
  /** Sorted, so that equal marks have equal bytes. */
  comments: z.array(z.string()).optional(),
  suggestion: z
    .object({
      /** Of a line (paragraph, heading, list item, code): what was inserted or deleted is the break before it. */
      kind: z.enum(['insertion', 'deletion']),
      id: z.string(),
      /** Who made it, by name, and when (ISO 8601): neither changes after it was made. */
      by: z.string().optional(),
      at: z.string().optional(),
      /** Whether it is a half of a move: the block where it was is deleted, and where it is to go it is inserted. */
      move: z.boolean().optional(),
    })
    .optional(),
};
const reviewState = z.object(review);
export interface ReviewState extends z.infer<typeof reviewState> {}
const reviewed = { $: reviewState.optional() };

const textLike = {
  ...leaf,
  text: z.string(),
  /** A sum of `textFormat` bits. */
  format: z.int().min(0).default(0),
  detail: z.int().default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.string().default(''),
  ...reviewed,
};

const text = z.object({ type: z.literal('text'), ...textLike });
export interface TextNode extends z.infer<typeof text> {}
const tab = z.object({ type: z.literal('tab'), ...textLike, detail: z.int().default(2) });
export interface TabNode extends z.infer<typeof tab> {}

/** A hard break: `\` at the end of a line in Markdown. */
const lineBreak = z.object({ type: z.literal('linebreak'), ...leaf, ...reviewed });
export interface LineBreakNode extends z.infer<typeof lineBreak> {}

/** One entry of a citation. `label` is a CSL locator term: `page`, `paragraph`, `section`, … */
export const citationItemSchema = z.object({
  sourceId: z.string(),
  label: z.string().optional(),
  locator: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  suppressAuthor: z.boolean().optional(),
});
export type CitationItem = z.infer<typeof citationItemSchema>;

/** A pointer from a place in the text to one or more sources. */
const citation = z.object({
  type: z.literal('citation'),
  ...leaf,
  items: z.array(citationItemSchema).min(1),
  ...reviewed,
});
export interface CitationNode extends z.infer<typeof citation> {}

/** Lexical node state. `around`: the bold, italic and strikethrough that a node without words stands in. */
const around = { $: z.object({ around: z.int().min(0).optional(), ...review }).optional() };

/** Inline Markdown that the model has no node for, kept byte for byte. */
const opaqueInline = z.object({
  type: z.literal('opaque-inline'),
  ...leaf,
  ...around,
  source: z.string(),
});
export interface OpaqueInlineNode extends z.infer<typeof opaqueInline> {}

/** A footnote carries its own blocks. */
const footnote = z.object({
  type: z.literal('footnote'),
  ...leaf,
  /** As it was imported; empty: numbered at export. */
  label: z
    .string()
    .regex(/^[A-Za-z0-9-]*$/)
    .default(''),
  ...around,
  get body(): Nodes<Block> {
    return z.array(blockNode);
  },
});
export interface FootnoteNode extends z.infer<typeof footnote> {}

/** `url` is http, https, mailto, relative, a fragment, or an article of the workspace (see `isLinkUrl`). */
const link = z.object({
  type: z.literal('link'),
  ...element,
  url: z.string(),
  title: z.string().nullable().default(null),
  rel: z.string().nullable().default(null),
  target: z.string().nullable().default(null),
  /** Lexical node state. `marksInside`: bold and italic over all its words stand inside the link, `[**x**](…)`. */
  $: z.object({ marksInside: z.boolean().optional() }).optional(),
  get children(): Nodes<Inline> {
    return z.array(inlineNode);
  },
});
export interface LinkNode extends z.infer<typeof link> {}

/** Somebody's words with their quotation marks; `quoteId` names the record. */
const quotation = z.object({
  type: z.literal('quotation'),
  ...element,
  quoteId: z.string(),
  get children(): Nodes<Inline> {
    return z.array(inlineNode);
  },
});
export interface QuotationNode extends z.infer<typeof quotation> {}

const paragraph = z.object({
  type: z.literal('paragraph'),
  ...element,
  ...reviewed,
  textFormat: z.int().default(0),
  textStyle: z.string().default(''),
  get children(): Nodes<Inline> {
    return z.array(inlineNode);
  },
});
export interface ParagraphNode extends z.infer<typeof paragraph> {}

/** The editor offers h2 to h4; the others come from imports. */
const heading = z.object({
  type: z.literal('heading'),
  ...element,
  ...reviewed,
  tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  get children(): Nodes<Inline> {
    return z.array(inlineNode);
  },
});
export interface HeadingNode extends z.infer<typeof heading> {}

/** A Markdown block quote, without a record. */
const blockquote = z.object({
  type: z.literal('blockquote'),
  ...element,
  ...reviewed,
  get children(): Nodes<Block> {
    return z.array(blockNode);
  },
});
export interface BlockquoteNode extends z.infer<typeof blockquote> {}

/** Blocks of somebody's words; `quoteId` names the record. */
const quotationBlock = z.object({
  type: z.literal('quotation-block'),
  ...element,
  ...reviewed,
  quoteId: z.string(),
  get children(): Nodes<Block> {
    return z.array(blockNode);
  },
});
export interface QuotationBlockNode extends z.infer<typeof quotationBlock> {}

/** Its children are inlines, or one nested list (Lexical's own shape). */
const listItem = z.object({
  type: z.literal('listitem'),
  ...element,
  ...reviewed,
  value: z.int(),
  checked: z.boolean().optional(),
  get children(): Nodes<Inline | ListNode> {
    return z.array(z.discriminatedUnion('type', [list, inlineNode]));
  },
});
export interface ListItemNode extends z.infer<typeof listItem> {}

const list = z.object({
  type: z.literal('list'),
  ...element,
  listType: z.enum(['bullet', 'number', 'check']),
  start: z.int().default(1),
  tag: z.enum(['ul', 'ol']),
  /** Lexical node state. `spread`: a loose list, its items set apart by blank lines. */
  $: z.object({ spread: z.boolean().optional(), ...review }).optional(),
  children: z.array(listItem),
});
export interface ListNode extends z.infer<typeof list> {}

const code = z.object({
  type: z.literal('code'),
  ...element,
  language: z.string().nullish(),
  /** Lexical node state. `meta`: what follows the language in the fence's info string. */
  $: z.object({ meta: z.string().optional(), ...review }).optional(),
  children: z.array(z.discriminatedUnion('type', [text, tab, lineBreak])),
});
export interface CodeNode extends z.infer<typeof code> {}

const rule = z.object({ type: z.literal('horizontalrule'), ...leaf, ...reviewed });
export interface RuleNode extends z.infer<typeof rule> {}

const tableCell = z.object({
  type: z.literal('tablecell'),
  ...element,
  /** 0 plain, 1 header of a column, 2 of a row, 3 both. */
  headerState: z.int().min(0).max(3).default(0),
  colSpan: z.int().min(1).default(1),
  rowSpan: z.int().min(1).default(1),
  backgroundColor: z.string().nullable().default(null),
  get children(): Nodes<Block> {
    return z.array(blockNode);
  },
});
export interface TableCellNode extends z.infer<typeof tableCell> {}

const tableRow = z.object({ type: z.literal('tablerow'), ...element, children: z.array(tableCell) });
export interface TableRowNode extends z.infer<typeof tableRow> {}

const table = z.object({
  type: z.literal('table'),
  ...element,
  ...reviewed,
  children: z.array(tableRow),
});
export interface TableNode extends z.infer<typeof table> {}

const figure = z.object({
  type: z.literal('figure'),
  ...leaf,
  /** `asset:<sha256>.<ext>`, an http(s) URL, or a path kept from an import. */
  src: z.string(),
  alt: z.string().default(''),
  title: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  /** Percent of the text's width; absent: its own size, up to that width. */
  width: z.int().min(narrowest).max(widest).optional(),
  ...reviewed,
});
export interface FigureNode extends z.infer<typeof figure> {}

const snippet = z.object({
  type: z.literal('snippet'),
  ...leaf,
  snippetId: z.string(),
  ...reviewed,
});
export interface SnippetNode extends z.infer<typeof snippet> {}

/** The place of the list of works that the article cites. */
const bibliography = z.object({ type: z.literal('bibliography'), ...leaf, ...reviewed });
export interface BibliographyNode extends z.infer<typeof bibliography> {}

/** Markdown that the model has no node for, kept byte for byte. */
const opaqueBlock = z.object({
  type: z.literal('opaque-block'),
  ...leaf,
  source: z.string(),
  /** Lexical node state. `joined`: no blank line stands above or below, as with an attribute list. */
  $: z.object({ joined: z.enum(['above', 'below', 'both']).optional(), ...review }).optional(),
});
export interface OpaqueBlockNode extends z.infer<typeof opaqueBlock> {}

export type Inline =
  | TextNode
  | TabNode
  | LineBreakNode
  | LinkNode
  | QuotationNode
  | CitationNode
  | FootnoteNode
  | OpaqueInlineNode;

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
export type NodeType = DocumentNode['type'];
export type NodeOf<T extends NodeType> = Extract<DocumentNode, { type: T }>;

const otherInlines = {
  tab,
  linebreak: lineBreak,
  link,
  quotation,
  citation,
  footnote,
  'opaque-inline': opaqueInline,
};

const otherBlocks = {
  heading,
  blockquote,
  'quotation-block': quotationBlock,
  list,
  code,
  horizontalrule: rule,
  table,
  figure,
  snippet,
  bibliography,
  'opaque-block': opaqueBlock,
};

/** A type without a schema does not compile. */
export const nodeSchemas = {
  text,
  ...otherInlines,
  paragraph,
  ...otherBlocks,
  listitem: listItem,
  tablerow: tableRow,
  tablecell: tableCell,
} as const satisfies { [T in NodeType]: z.ZodType<NodeOf<T>, unknown> };

/** Schemas without a bound on depth: `schema.ts` has the ones to read with. */
export const inlineNode = z.discriminatedUnion('type', [text, ...Object.values(otherInlines)]);

export const blockNode = z.discriminatedUnion('type', [paragraph, ...Object.values(otherBlocks)]);
