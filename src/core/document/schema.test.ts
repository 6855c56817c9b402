import { expect, test } from 'vitest';
import { blockquote, list, listItem, paragraph, quotation, table, tableCell, tableRow, text } from './build';
import { deepestNesting, isTooDeep } from './depth';
import type { Block, Body } from './nodes';
import { blockSchema, bodySchema, inlineSchema } from './schema';

/** `levels` nodes, each in the one before; the innermost is a paragraph or list item. */
const wraps: Record<string, (inner: Block) => Block> = {
  'block quotes': (inner) => blockquote([inner]),
  tables: (inner) => table([tableRow([tableCell([inner])])]),
  footnotes: (body) => paragraph([{ type: 'footnote', version: 1, label: '', body: [body] }]),
};

const nested = (wrap: (inner: Block) => Block, times: number): Block => {
  let block: Block = paragraph([]);
  for (let level = 0; level < times; level++) block = wrap(block);
  return block;
};

function nestedLists(times: number): Block {
  let lists = list('bullet', [listItem(1, [text('x')])]);
  for (let level = 1; level < times; level++) lists = list('bullet', [listItem(1, [lists])]);
  return lists;
}

test.each(Object.entries(wraps))('50,000 nested %s give an error message, not a crash', (_, wrap) => {
  const result = bodySchema.safeParse([nested(wrap, 50_000)]);
  expect(result.error?.issues.map(({ message }) => message)).toEqual([
    'The text is nested more than 200 levels deep.',
  ]);
});

test('50,000 nested lists or links give one too', () => {
  expect(blockSchema.safeParse(nestedLists(50_000)).success).toBe(false);
  let link: unknown = text('x');
  for (let level = 0; level < 50_000; level++) link = { type: 'link', url: '/a', children: [link] };
  expect(inlineSchema.safeParse(link).success).toBe(false);
});

test('nesting up to the limit is read', () => {
  for (const wrap of Object.values(wraps)) {
    let times = 0;
    while (!isTooDeep(nested(wrap, times + 1))) times += 1;
    expect(blockSchema.safeParse(nested(wrap, times)).success).toBe(true);
  }
  expect(blockSchema.safeParse(nestedLists(deepestNesting / 2 - 1)).success).toBe(true);
  expect(isTooDeep(nested((inner) => blockquote([inner]), deepestNesting - 1))).toBe(false);
  expect(isTooDeep(nested((inner) => blockquote([inner]), deepestNesting))).toBe(true);
});

test('a node that contains itself does not make the depth check run for ever', () => {
  const cycle: { type: string; children: unknown[] } = { type: 'blockquote', children: [] };
  cycle.children.push(cycle);
  expect(isTooDeep(cycle)).toBe(true);
});

test('missing fields are filled in, so that equal blocks have equal bytes', () => {
  const bare = { type: 'paragraph', children: [{ type: 'text', text: 'a' }] };
  expect(JSON.stringify(blockSchema.parse(bare))).toBe(
    JSON.stringify(blockSchema.parse(paragraph([text('a')]))),
  );
});

test('unknown fields of a node are dropped, and unknown nodes are refused', () => {
  const block = { ...paragraph([text('a')]), onclick: 'x' };
  expect(blockSchema.parse(block)).toEqual(paragraph([text('a')]));
  expect(blockSchema.safeParse({ type: 'script', children: [] }).success).toBe(false);
});

test.each<[string, unknown]>([
  ['a body that is no list', { type: 'paragraph', children: [] }],
  ['words loose in the body', [text('a')]],
  ['a paragraph in a paragraph', [paragraph([paragraph([]) as never])]],
  ['a list without items', [{ type: 'list', listType: 'bullet', tag: 'ul', children: [text('a')] }]],
  ['a quotation without a record', [paragraph([{ ...quotation('q', []), quoteId: undefined } as never])]],
  ['a citation of nothing', [paragraph([{ type: 'citation', version: 1, items: [] }])]],
  ['a footnote label with a bracket', [paragraph([{ type: 'footnote', version: 1, label: 'a]', body: [] }])]],
  ['null', [null]],
  ['children that are no list', [{ type: 'blockquote', children: 'abc' }]],
])('%s is refused', (_, body) => expect(bodySchema.safeParse(body).success).toBe(false));

test('a body survives being stored as JSON', () => {
  const body: Body = [
    paragraph([text('a', 3), quotation('q', [text('“b”')])]),
    list('check', [listItem(1, [text('c')], true)]),
    table([tableRow([tableCell([paragraph([text('d')])], 1)])]),
  ];
  expect(bodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
});
