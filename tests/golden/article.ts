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
} from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import type { RenderInput } from '../../src/core/markdown/render/input';
import { withhold } from '../../src/core/markdown/render/withhold';
import { emptyMeta } from '../../src/core/model/article';
import type { Quote } from '../../src/core/model/quote';
import type { Source } from '../../src/core/model/source';
import { namedSpeaker, type Speaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';
import { paper } from '../support/paper';

const at = '2026-03-03T09:12:44.000Z';
const stamps = { createdAt: at, updatedAt: at };
const id = (number: number) => `0192d1a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const speaker: Speaker = {
  id: id(1),
  ...namedSpeaker('Mara Lind'),
  // Her current role; she had another one on the date of the quotation below.
  role: 'adviser',
  roles: [
    { role: 'pilot', affiliation: 'Port Orsa', from: '', to: '2018' },
    { role: 'harbour master', affiliation: 'Port Orsa', from: '2019', to: '2026-03' },
  ],
  ...stamps,
};

const source: Source = { ...paper, id: id(2), citationKey: 'osk2026quay', ...stamps };

const hidden: Source = {
  ...source,
  id: id(3),
  citationKey: 'nobody2026secret',
  csl: { type: 'personal_communication', title: 'A talk on the pier' },
  confidential: true,
};

const quote: Quote = {
  id: id(4),
  text: 'We will rebuild it, stone by stone',
  language: 'en-GB',
  speakerId: speaker.id,
  sourceId: source.id,
  locatorLabel: 'page',
  locator: '4',
  dateSaid: '2026-03-02',
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  note: '',
  ...openTerms,
  ...stamps,
};

const words = (value: string) => [paragraph([text(value)])];

/** Every type of node, and texts that look like Markdown, HTML and templates. */
const body: Body = [
  heading('h2', [text('What happened')]),
  paragraph([
    text('Plain, '),
    text('bold', 1),
    text(', '),
    text('italic', 2),
    text(', '),
    text('both', 3),
    text(', '),
    text('gone', 4),
    text(' and '),
    text('code()', 16),
    text('.'),
  ]),
  paragraph([
    text('She said '),
    quotation(quote.id, [text('“We will rebuild it … stone by stone”')]),
    text(' and left.'),
  ]),
  quotationBlock(quote.id, words('We will rebuild it, stone by stone')),
  paragraph([
    text('The cost'),
    {
      type: 'citation',
      version: 1,
      items: [{ sourceId: source.id, label: 'page', locator: '5-6', prefix: 'see' }],
    },
    text(' was known'),
    { type: 'citation', version: 1, items: [{ sourceId: hidden.id }] },
    text('.'),
    { type: 'footnote', version: 1, label: '', body: words('A note of two words.') },
  ]),
  blockquote([...words('Set off.'), ...words('Twice.')]),
  list('bullet', [
    listItem(1, [text('first')]),
    listItem(2, [text('second')]),
    listItem(3, [list('number', [listItem(1, [text('nested')])])]),
  ]),
  list('check', [listItem(1, [text('done')], true), listItem(2, [text('open')], false)]),
  table([
    tableRow([tableCell(words('year'), 1), tableCell(words('spent | left'), 1)]),
    tableRow([tableCell(words('first')), tableCell(words('1,200'))]),
  ]),
  {
    type: 'figure',
    version: 1,
    src: `asset:${'ab'.repeat(32)}.png`,
    alt: 'The quay',
    title: '',
    caption: 'The quay in March.',
    credit: 'Photo: Ada Roe',
  },
  code([text('{{< figure >}} {% raw %}')], 'go'),
  { type: 'horizontalrule', version: 1 },
  paragraph([
    text(
      '1914. A year, # not a head, - not a list, [no link](x), <b>no tag</b>, {{ no }} {% template %}, *stars* and _lines_.',
    ),
  ]),
  paragraph([
    link('https://example.org/a_b', [text('a link')]),
    text(' and '),
    link('javascript:alert(1)', [text('none')]),
    text('.'),
  ]),
  { type: 'snippet', version: 1, snippetId: id(5) },
  { type: 'opaque-block', version: 1, source: '<details><summary>Kept</summary>as it is</details>' },
];

const input: RenderInput = {
  article: {
    ...emptyMeta,
    id: id(9),
    slug: 'quay-a-history',
    headline: 'Quay: "a" history',
    standfirst: 'Who pays, #and when?',
    section: 'Analysis',
    language: 'en-GB',
    status: 'published',
    tags: ['harbours', 'yes'],
    bylines: ['Ines Valdera', 'Karel Osk'],
    words: 0,
    drifted: 0,
    publishedAt: at,
    deletedAt: null,
    aliases: ['old-quay'],
    related: [
      { kind: 'article', targetId: id(10), title: 'The promenade', url: 'the-promenade', note: 'the money' },
      { kind: 'url', targetId: null, title: 'Silt', url: 'https://orsa-letter.example/silt', note: '' },
    ],
    statusMoves: [],
    version: 1,
    body,
    ...stamps,
  },
  quotes: new Map([[quote.id, { quote, speaker, source }]]),
  sources: new Map([
    [source.id, source],
    [hidden.id, hidden],
  ]),
  snippets: new Map([
    [id(5), { id: id(5), name: 'Subscribe', markdown: '**Subscribe** for more.', ...stamps }],
  ]),
  style: null,
  assetNames: new Map([[`asset:${'ab'.repeat(32)}.png`, 'The Quay (1).png']]),
};

/** The input of exports, without confidential sources. */
export const goldenInput = withhold(input);
