import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { goldenInput as input } from '../../../../tests/golden/article';
import {
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
} from '../../document/build';
import type { Body, Inline } from '../../document/nodes';
import { articleUrl } from '../../model/articleUrl';
import { readArticleFile } from './read';
import { type ExportedArticle, writeArticleFile } from './write';

const assets = new Map([['../assets/quay.png', 'asset:0a.png']]);
const exported = (body: Body): ExportedArticle => ({
  ...input,
  article: { ...input.article, body },
  waived: [
    { check: 'quotes', subject: 'peace', reason: 'A name', by: 'D. Checker', at: '2026-05-04T10:20:30.000Z' },
  ],
  assetPaths: new Map([...assets].map(([file, src]) => [src, file])),
});
const [quoteId = ''] = input.quotes.keys();
const [sourceId = ''] = input.sources.keys();

const cite: Inline = {
  type: 'citation',
  version: 1,
  items: [
    { sourceId, label: 'page', locator: '4-6', prefix: 'see', suffix: 'and & = # more' },
    { sourceId: 'another', suppressAuthor: true },
  ],
};
const quoted = quotation(quoteId, [text('“We will '), text('rebuild', 2), text(' it”')]);
const body: Body = [
  paragraph([text('He said '), quoted, text(', they wrote'), cite, text('.')]),
  quotationBlock(quoteId, [paragraph([text('One line.')]), paragraph([text('Another '), text('line', 1)])]),
  list('bullet', [listItem(1, [quoted]), listItem(2, [text('cited'), cite])]),
  table([
    tableRow([tableCell([paragraph([text('Head')])], 1)]),
    tableRow([tableCell([paragraph([quoted])])]),
  ]),
  paragraph([
    text('A note'),
    {
      type: 'footnote',
      version: 1,
      label: '1',
      body: [paragraph([text('In it '), quoted, text(' too'), cite])],
    },
    text('.'),
  ]),
  {
    type: 'figure',
    version: 1,
    src: 'asset:0a.png',
    alt: 'The quay [old]',
    title: 'A “title”',
    caption: 'At *low* tide',
    credit: 'B. Photo',
    width: 40,
  },
  { type: 'snippet', version: 1, snippetId: 'contact' },
  { type: 'bibliography', version: 1 },
];

test('an article’s text is read back from its Markdown with every tie', () => {
  expect(readArticleFile(writeArticleFile(exported(body)), assets)).toEqual(body);
});

test('the front matter has every field of the article but its text', () => {
  const [, yaml = ''] = writeArticleFile(exported(body)).split('---\n');
  const { body: _, drifted: __, ...fields } = input.article;
  expect(parse(yaml)).toEqual({ ...fields, waived: exported(body).waived });
});

test('a link to another article of the workspace is a link to it again', () => {
  const to = articleUrl('01890000-0000-7000-8000-000000000000');
  const linking = [paragraph([text('See '), link(to, [text('the quay')])])];
  expect(readArticleFile(writeArticleFile(exported(linking)), assets)).toEqual(linking);
});

test('links that only look like ties stay links', () => {
  const markdown = '[a](../records/quote.json) [b](../sources.json#x=1) [c](https://example.org#quote=1)\n';
  const links = readArticleFile(markdown, assets).flatMap((block) =>
    block.type === 'paragraph' ? block.children.filter(({ type }) => type === 'link') : [],
  );
  expect(links).toHaveLength(3);
});
