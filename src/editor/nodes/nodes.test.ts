import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  blockquote,
  code,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  table,
  tableCell,
  tableRow,
  text,
} from '../../core/document/build';
import { nodesOf } from '../../core/document/find';
import { nodeSchemas } from '../../core/document/nodeSchemas';
import { type Block, type Inline, isInlineType, type NodeType, nodeFacts } from '../../core/document/nodes';
import { blockSchema } from '../../core/document/schema';
import { $nodeJson, $parseBlocks } from '../persistence/serialize';
import { headlessArticle } from '../testing';

const leaf = { version: 1 } as const;
/** What is kept of comments and suggestions; each node that may have it must keep it. */
const review = { comments: ['c1', 'c2'], suggestion: { kind: 'deletion', id: 's1' } } as const;
const inParagraph = (inline: Inline): Block => paragraph([text('before '), inline, text(' after')]);

/** Examples of nodes of which much can be asked; a node without one gets `simplest`. */
const examples: Partial<Record<NodeType, Block>> = {
  // What the first words look like, and how deep a list item lies, Lexical derives and writes along.
  text: { ...paragraph([text('bold and italic', 3), text(' plain')]), textFormat: 3 },
  tab: code([
    text('a'),
    { type: 'tab', ...leaf, text: '\t', format: 0, detail: 2, mode: 'normal', style: '' },
    text('b'),
  ]),
  linebreak: paragraph([text('one'), { type: 'linebreak', ...leaf }, text('two')]),
  link: inParagraph(link('https://example.org/a?b=c', [text('there')], 'A title')),
  quotation: inParagraph(quotation('q1', [text('“as '), text('said', 2), text('”')])),
  citation: inParagraph({
    type: 'citation',
    ...leaf,
    items: [{ sourceId: 's1', label: 'page', locator: '3' }],
  }),
  footnote: inParagraph({ type: 'footnote', ...leaf, label: 'n-1', body: [paragraph([text('aside')])] }),
  paragraph: paragraph([text('words')]),
  heading: heading('h3', [text('What comes next')]),
  blockquote: blockquote([paragraph([text('one')]), blockquote([paragraph([text('two')])])]),
  'quotation-block': quotationBlock('q2', [paragraph([text('one')]), paragraph([text('two')])]),
  list: list('bullet', [
    listItem(1, [text('a')]),
    listItem(2, [list('number', [{ ...listItem(3, [text('b')]), indent: 1 }], 3)]),
  ]),
  listitem: list('check', [listItem(1, [text('done')], true), listItem(2, [text('to do')], false)]),
  code: {
    ...code([text('let a;'), { type: 'linebreak', ...leaf }, text('a')], 'js'),
    $: { meta: 'title="x"' },
  },
  table: table([
    tableRow([
      tableCell([paragraph([text('h')])], 1),
      tableCell([{ ...paragraph([text('i')]), format: 'right' }], 1),
    ]),
    tableRow([
      tableCell([paragraph([text('a')])]),
      tableCell([{ ...paragraph([text('b')]), format: 'right' }]),
    ]),
  ]),
  tablerow: table([tableRow([tableCell([paragraph([text('one')])])])]),
  tablecell: table([tableRow([tableCell([paragraph([text('one')])], 3)])]),
  figure: {
    type: 'figure',
    ...leaf,
    src: 'asset:0a.png',
    alt: 'A bridge',
    title: '',
    caption: 'The bridge',
    credit: 'A. Photographer',
    width: 40,
  },
  'opaque-block': { type: 'opaque-block', ...leaf, source: '<div>\n  x\n</div>' },
};

/** The node with its required texts filled in and some words in it, in a block. */
function simplest(type: NodeType): Block {
  const { holds } = nodeFacts[type];
  const texts = Object.entries(nodeSchemas[type].shape)
    .filter(([, field]) => field instanceof z.ZodString)
    .map(([name]) => [name, `some ${name}`]);
  const children = { blocks: [paragraph([text('words')])], inlines: [text('words')], own: [], nothing: [] }[
    holds
  ];
  const node = { type, ...Object.fromEntries(texts), ...(children.length > 0 ? { children } : {}) };
  return blockSchema.parse(isInlineType(type) ? { type: 'paragraph', children: [node] } : node);
}

/** Types of nodes that comments and suggestions are left on. */
const takesMarks = (type: NodeType): boolean =>
  nodeFacts[type].holds === 'nothing' || type === 'footnote' || type === 'table';

function marked(block: Block, type: NodeType): Block {
  const copy = structuredClone(block);
  const [node] = nodesOf(copy, type);
  return Object.assign(node ?? {}, { $: { ...(node && '$' in node ? node.$ : {}), ...review } }) && copy;
}

const nodeTypes = Object.keys(nodeFacts).filter((type): type is NodeType => type in nodeFacts);

/** What the editor writes of a block once it has read it; Lexical's empty keys are not stored. */
function throughEditor(block: Block): unknown {
  const editor = headlessArticle([block]);
  const json = editor.read(() => $nodeJson($getRoot().getFirstChildOrThrow()));
  editor.dispose();
  return JSON.parse(JSON.stringify(json));
}

describe.each(nodeTypes)('%s', (type) => {
  const block = examples[type] ?? simplest(type);

  test('is a valid stored block', () => {
    expect(blockSchema.parse(block)).toEqual(block);
  });

  test('is written by the editor exactly as it was read', () => {
    expect(throughEditor(block)).toEqual(block);
  });

  test.runIf(takesMarks(type))('keeps the comments and suggestions on it', () => {
    expect(throughEditor(marked(block, type))).toEqual(marked(block, type));
  });

  test('survives a copy through the clipboard', () => {
    const editor = headlessArticle([paragraph([text('elsewhere')])]);
    editor.update(() => void $getRoot().append(...$parseBlocks([blockSchema.parse(throughEditor(block))])), {
      discrete: true,
    });
    expect(editor.read(() => blockSchema.parse($nodeJson($getRoot().getLastChildOrThrow())))).toEqual(block);
    editor.dispose();
  });
});
