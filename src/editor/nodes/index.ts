import { ListItemNode } from '@lexical/list';
import { TableCellNode, TableRowNode } from '@lexical/table';
import { type Klass, type LexicalNode, LineBreakNode, TabNode } from 'lexical';
import { isInlineType, type NodeType } from '../../core/document/nodes';
import type { NodeEntry } from '../api/NodeEntry';
import { bibliographyEntry } from './bibliography/BibliographyNode';
import { blockquoteEntry } from './blockquote/blockquote';
import { citationEntry } from './citation/CitationNode';
import { codeEntry } from './code/code';
import { figureEntry } from './figure/FigureNode';
import { footnoteEntry } from './footnote/FootnoteNode';
import { headingEntry } from './heading/heading';
import { linkEntry } from './link/link';
import { listEntry } from './list/list';
import { opaqueBlockEntry, opaqueInlineEntry } from './opaque/OpaqueNodes';
import { paragraphEntry } from './paragraph/paragraph';
import { quotationBlockEntry } from './quotation/QuotationBlockNode';
import { quotationEntry } from './quotation/QuotationNode';
import { ruleEntry } from './rule/rule';
import { snippetEntry } from './snippet/SnippetNode';
import { tableEntry, tableOffers } from './table/table';
import { textEntry } from './text/text';

/** A node that is created together with the one around it. */
const partOfAnother = (node: Klass<LexicalNode>) => ({ node, commands: {}, offers: [] }) as const;

/** Every node of the document, in the order of the slash menu: the most frequent first. */
const nodes = {
  heading: headingEntry,
  list: listEntry,
  blockquote: blockquoteEntry,
  quotation: quotationEntry,
  citation: citationEntry,
  footnote: footnoteEntry,
  figure: figureEntry,
  table: tableEntry,
  horizontalrule: ruleEntry,
  code: codeEntry,
  snippet: snippetEntry,
  bibliography: bibliographyEntry,
  link: linkEntry,
  paragraph: paragraphEntry,
  text: textEntry,
  'quotation-block': quotationBlockEntry,
  'opaque-block': opaqueBlockEntry,
  'opaque-inline': opaqueInlineEntry,
  tab: partOfAnother(TabNode),
  linebreak: partOfAnother(LineBreakNode),
  listitem: partOfAnother(ListItemNode),
  tablerow: partOfAnother(TableRowNode),
  tablecell: partOfAnother(TableCellNode),
} as const satisfies Record<NodeType, NodeEntry>;

export const nodeEntries: readonly NodeEntry[] = Object.values(nodes);

const isNodeType = (type: string): type is NodeType => type in nodes;

/** Undefined for the root and for nodes that Lexical creates while it works. */
export const entryOf = (node: LexicalNode): NodeEntry | undefined => {
  const type = node.getType();
  return isNodeType(type) ? nodes[type] : undefined;
};

/** Ids of the commands in the slash menu. */
export const offered = Object.values(nodes).flatMap(({ offers }) => [...offers]);

/** In a table: the commands that change it, then those of inline nodes. */
export const offeredInTable = [
  ...tableOffers,
  ...Object.keys(nodes)
    .filter(isNodeType)
    .filter(isInlineType)
    .flatMap((type) => [...nodes[type].offers]),
];
