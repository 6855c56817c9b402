import { z } from 'zod';
import { deepestNesting, isTooDeep } from './depth';
import type { Block, Inline, ListItemNode, ListNode, TableCellNode, TableRowNode } from './nodes';

/** Bits of a text node's `format`; the values are Lexical's own. */
export const textFormat = { bold: 1, italic: 2, strikethrough: 4, code: 16 } as const;

const leaf = { version: z.literal(1).default(1) };

const element = {
  ...leaf,
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  format: z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']).default(''),
  indent: z.int().min(0).default(0),
};

const inlines = z.lazy((): z.ZodType<Inline[], unknown> => z.array(inline));
const blocks = z.lazy((): z.ZodType<Block[], unknown> => z.array(block));

const textLike = {
  ...leaf,
  text: z.string(),
  format: z.int().min(0).default(0),
  detail: z.int().default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.string().default(''),
};
const text = z.object({ type: z.literal('text'), ...textLike });
const tab = z.object({ type: z.literal('tab'), ...textLike, detail: z.int().default(2) });
const lineBreak = z.object({ type: z.literal('linebreak'), ...leaf });

export const citationItemSchema = z.object({
  sourceId: z.string(),
  label: z.string().optional(),
  locator: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  suppressAuthor: z.boolean().optional(),
});

const inline: z.ZodType<Inline, unknown> = z.discriminatedUnion('type', [
  text,
  tab,
  lineBreak,
  z.object({
    type: z.literal('link'),
    ...element,
    url: z.string(),
    title: z.string().nullable().default(null),
    rel: z.string().nullable().default(null),
    target: z.string().nullable().default(null),
    $: z.object({ marksInside: z.boolean().optional() }).optional(),
    children: inlines,
  }),
  z.object({ type: z.literal('quotation'), ...element, quoteId: z.string(), children: inlines }),
  z.object({ type: z.literal('citation'), ...leaf, items: z.array(citationItemSchema).min(1) }),
  z.object({
    type: z.literal('footnote'),
    ...leaf,
    label: z
      .string()
      .regex(/^[A-Za-z0-9-]*$/)
      .default(''),
    body: blocks,
  }),
  z.object({ type: z.literal('opaque-inline'), ...leaf, source: z.string() }),
]);

const listSchema: z.ZodType<ListNode, unknown> = z.object({
  type: z.literal('list'),
  ...element,
  listType: z.enum(['bullet', 'number', 'check']),
  start: z.int().default(1),
  tag: z.enum(['ul', 'ol']),
  $: z.object({ spread: z.boolean().optional() }).optional(),
  children: z.array(
    z.lazy(
      (): z.ZodType<ListItemNode, unknown> =>
        z.object({
          type: z.literal('listitem'),
          ...element,
          value: z.int(),
          checked: z.boolean().optional(),
          children: z.array(z.union([listSchema, inline])),
        }),
    ),
  ),
});

const tableCellSchema: z.ZodType<TableCellNode, unknown> = z.object({
  type: z.literal('tablecell'),
  ...element,
  headerState: z.int().min(0).max(3).default(0),
  colSpan: z.int().min(1).default(1),
  rowSpan: z.int().min(1).default(1),
  backgroundColor: z.string().nullable().default(null),
  children: blocks,
});

const tableRowSchema: z.ZodType<TableRowNode, unknown> = z.object({
  type: z.literal('tablerow'),
  ...element,
  children: z.array(tableCellSchema),
});

const flatBlocks = [
  z.object({
    type: z.literal('paragraph'),
    ...element,
    textFormat: z.int().default(0),
    textStyle: z.string().default(''),
    children: inlines,
  }),
  z.object({
    type: z.literal('heading'),
    ...element,
    tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
    children: inlines,
  }),
  z.object({ type: z.literal('blockquote'), ...element, children: blocks }),
  z.object({ type: z.literal('quotation-block'), ...element, quoteId: z.string(), children: blocks }),
  z.object({
    type: z.literal('code'),
    ...element,
    language: z.string().nullish(),
    $: z.object({ meta: z.string().optional() }).optional(),
    children: z.array(z.discriminatedUnion('type', [text, tab, lineBreak])),
  }),
  z.object({ type: z.literal('horizontalrule'), ...leaf }),
  z.object({ type: z.literal('table'), ...element, children: z.array(tableRowSchema) }),
  z.object({
    type: z.literal('figure'),
    ...leaf,
    src: z.string(),
    alt: z.string().default(''),
    title: z.string().default(''),
    caption: z.string().default(''),
    credit: z.string().default(''),
  }),
  z.object({ type: z.literal('snippet'), ...leaf, snippetId: z.string() }),
  z.object({ type: z.literal('bibliography'), ...leaf }),
  z.object({ type: z.literal('opaque-block'), ...leaf, source: z.string() }),
] as const;

const block: z.ZodType<Block, unknown> = z.union([z.discriminatedUnion('type', flatBlocks), listSchema]);

/** zod reads a tree by recursion, so its depth is looked at before. */
const bounded = <T>(schema: z.ZodType<T, unknown>): z.ZodType<T, unknown> =>
  z
    .unknown()
    .refine((value) => !isTooDeep(value), {
      error: `The text is nested more than ${deepestNesting} levels deep.`,
      abort: true,
    })
    .pipe(schema);

export const inlineSchema = bounded(inline);

/** Validates one top-level block and fills Lexical's defaults in, so that equal blocks have equal bytes. */
export const blockSchema = bounded(block);

export const bodySchema = bounded(z.array(block));
