import type {
  Block,
  BlockquoteNode,
  CodeNode,
  FigureNode,
  HeadingNode,
  Inline,
  LinkNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuotationBlockNode,
  QuotationNode,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextNode,
} from './nodes';

/** Builders for stored nodes, with the same bookkeeping that Lexical writes. */
const element = { version: 1, direction: null, format: '', indent: 0 } as const;

export const text = (value: string, format = 0): TextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

export const paragraph = (children: Inline[]): ParagraphNode => ({
  type: 'paragraph',
  ...element,
  textFormat: 0,
  textStyle: '',
  children,
});

export const heading = (tag: HeadingNode['tag'], children: Inline[]): HeadingNode => ({
  type: 'heading',
  ...element,
  tag,
  children,
});

export const blockquote = (children: Block[]): BlockquoteNode => ({
  type: 'blockquote',
  ...element,
  children,
});

export const quotationBlock = (quoteId: string, children: Block[]): QuotationBlockNode => ({
  type: 'quotation-block',
  ...element,
  quoteId,
  children,
});

export const quotation = (quoteId: string, children: Inline[]): QuotationNode => ({
  type: 'quotation',
  ...element,
  quoteId,
  children,
});

export const link = (url: string, children: Inline[], title: string | null = null): LinkNode => ({
  type: 'link',
  ...element,
  url,
  title,
  rel: null,
  target: null,
  children,
});

export const code = (children: CodeNode['children'], language?: string): CodeNode => ({
  type: 'code',
  ...element,
  language,
  children,
});

export const listItem = (
  value: number,
  children: (Inline | ListNode)[],
  checked?: boolean,
): ListItemNode => ({
  type: 'listitem',
  ...element,
  value,
  ...(checked === undefined ? {} : { checked }),
  children,
});

export const list = (listType: ListNode['listType'], children: ListItemNode[], start = 1): ListNode => ({
  type: 'list',
  ...element,
  listType,
  start,
  tag: listType === 'number' ? 'ol' : 'ul',
  children,
});

export const tableCell = (children: Block[], headerState = 0): TableCellNode => ({
  type: 'tablecell',
  ...element,
  headerState,
  colSpan: 1,
  rowSpan: 1,
  backgroundColor: null,
  children,
});

export const tableRow = (children: TableCellNode[]): TableRowNode => ({
  type: 'tablerow',
  ...element,
  children,
});
export const table = (children: TableRowNode[]): TableNode => ({ type: 'table', ...element, children });

export const figure = (src: string, alt = ''): FigureNode => ({
  type: 'figure',
  version: 1,
  src,
  alt,
  title: '',
  caption: '',
  credit: '',
});
