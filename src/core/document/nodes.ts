import type { Block, Inline, NodeOf, NodeType } from './nodeSchemas';

/** The types come from the schemas. Without them, since the window must know its nodes before it loads any schema. */
export type * from './nodeSchemas';

/** Bits of a text node's `format`; the values are Lexical's own. */
export const textFormat = { bold: 1, italic: 2, strikethrough: 4, code: 16 } as const;

/** What the rest of core must know of a type of node; a type without an entry does not compile. */
interface NodeFacts<N> {
  /** `own`: nodes in a way of its own, as a table has rows and a footnote a body. */
  holds: N extends { children: Block[] }
    ? 'blocks'
    : N extends { children: Inline[] }
      ? 'inlines' | 'own'
      : N extends { children: unknown[] } | { body: unknown[] }
        ? 'own'
        : 'nothing';
  /** In the plain text: `line` begins a line, `words` has words of its own, `break` is a line feed. */
  text: 'line' | 'break' | 'none' | (N extends { text: string } ? 'words' : never);
  /** The kind of record that it names. */
  tie: 'quote' | 'source' | 'snippet' | null;
}

const inlineFacts = {
  text: { holds: 'nothing', text: 'words', tie: null },
  tab: { holds: 'nothing', text: 'words', tie: null },
  linebreak: { holds: 'nothing', text: 'break', tie: null },
  link: { holds: 'inlines', text: 'none', tie: null },
  quotation: { holds: 'inlines', text: 'none', tie: 'quote' },
  citation: { holds: 'nothing', text: 'none', tie: 'source' },
  footnote: { holds: 'own', text: 'none', tie: null },
  'opaque-inline': { holds: 'nothing', text: 'none', tie: null },
} as const satisfies { [T in Inline['type']]: NodeFacts<NodeOf<T>> };

const blockFacts = {
  paragraph: { holds: 'inlines', text: 'line', tie: null },
  heading: { holds: 'inlines', text: 'line', tie: null },
  blockquote: { holds: 'blocks', text: 'none', tie: null },
  'quotation-block': { holds: 'blocks', text: 'none', tie: 'quote' },
  list: { holds: 'own', text: 'none', tie: null },
  code: { holds: 'own', text: 'line', tie: null },
  horizontalrule: { holds: 'nothing', text: 'none', tie: null },
  table: { holds: 'own', text: 'none', tie: null },
  figure: { holds: 'nothing', text: 'none', tie: null },
  snippet: { holds: 'nothing', text: 'none', tie: 'snippet' },
  bibliography: { holds: 'nothing', text: 'none', tie: null },
  'opaque-block': { holds: 'nothing', text: 'none', tie: null },
} as const satisfies { [T in Block['type']]: NodeFacts<NodeOf<T>> };

export const nodeFacts = {
  ...inlineFacts,
  ...blockFacts,
  listitem: { holds: 'own', text: 'line', tie: null },
  tablerow: { holds: 'own', text: 'none', tie: null },
  tablecell: { holds: 'blocks', text: 'line', tie: null },
} as const satisfies { [T in NodeType]: NodeFacts<NodeOf<T>> };

export const isInlineType = (type: NodeType): type is Inline['type'] => type in inlineFacts;

/** Types of blocks that hold blocks. */
export const containerTypes: ReadonlySet<string> = new Set(
  Object.entries(blockFacts).flatMap(([type, facts]) => (facts.holds === 'blocks' ? [type] : [])),
);
