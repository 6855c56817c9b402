import { expect, test } from 'vitest';
import type { Expectations } from '../input';
import { selfCheck } from '.';

const nothing: Expectations = {
  frontMatterKeys: [],
  text: '',
  quotations: [],
  footnotes: [],
  citations: [],
  links: [],
  figures: [],
  tables: 0,
  dialect: 'gfm',
};

const check = (text: string, expected: Partial<Expectations>) => selfCheck(text, { ...nothing, ...expected });

const figure = { alt: 'The quay', url: 'quay.png' };
const table = '| a | b |\n| - | - |\n| 1 | 2 |\n';

/** Of each kind: what is expected twice, a file that holds it twice, and one that holds it once. */
const kinds: [
  kind: string,
  word: string,
  expected: Partial<Expectations>,
  both: string,
  one: string,
  excerpt: string,
][] = [
  [
    'quotation',
    'quotation',
    { quotations: Array(2).fill({ text: 'We held', attribution: 'Ada Roe' }) },
    '“We held,” Ada Roe. “We held,” Ada Roe.',
    '“We held,” Ada Roe. We held.',
    'We held Ada Roe',
  ],
  [
    'citation',
    'citation',
    { citations: ['Quay Board 1987', 'Silt Board'] },
    'Seen (Quay Board 1987).[^1]\n\n[^1]: Silt Board',
    'Seen (Quay Board 1987).',
    'Silt Board',
  ],
  [
    'footnote',
    'footnote',
    { footnotes: ['A first note', 'A second note'] },
    'Text[^1][^2]\n\n[^1]: A first note.\n\n[^2]: A second note.',
    'Text[^1] A second note\n\n[^1]: A first note.',
    'A second note',
  ],
  [
    'link',
    'link',
    { links: ['https://a.example/', 'https://a.example/'] },
    '[a](https://a.example/) [b](https://a.example/)',
    '[a](https://a.example/) https //a.example/',
    'https://a.example/',
  ],
  [
    'figure',
    'figure',
    { figures: [figure, figure] },
    '![The quay](quay.png) ![The quay](quay.png)',
    '![The quay](quay.png) ![The pier](quay.png)',
    'The quay quay.png',
  ],
  [
    'width',
    'width',
    {
      figures: [
        { ...figure, width: 50 },
        { ...figure, width: 50 },
      ],
    },
    '<img src="quay.png" alt="The quay" width="50%"> <img src="quay.png" alt="The quay" width="50%">',
    '<img src="quay.png" alt="The quay" width="50%"> <img src="quay.png" alt="The quay" width="40%">',
    'quay.png 50',
  ],
  ['table', 'table', { tables: 2 }, `${table}\n${table}`, table, 'Table 2'],
  [
    'front-matter',
    'front matter',
    { frontMatterKeys: ['title', 'params.lang'] },
    '---\ntitle: A\nparams:\n  lang: en\n---\n',
    '---\ntitle: A\nlang: en\n---\n',
    'params.lang',
  ],
];

test.each(kinds)('two of one %s are there only if both are', (kind, word, expected, both, one, excerpt) => {
  const whole = check(both, expected);
  expect(whole).toMatchObject({ ok: true, losses: [], counted: { [kind]: { expected: 2, found: 2 } } });

  const { ok, losses, counted } = check(one, expected);
  expect(ok).toBe(false);
  expect(losses).toMatchObject([{ kind, excerpt }]);
  expect(losses[0]?.message.toLowerCase()).toContain(word);
  expect(counted).toMatchObject({ [kind]: { expected: 2, found: 1 } });
});

test('one that is lost does not cost the next, and a picture is no link', () => {
  const links = ['https://a.example/', 'https://b.example/'];
  expect(check('[b](https://b.example/)', { links })).toMatchObject({
    counted: { link: { expected: 2, found: 1 } },
    losses: [{ excerpt: 'https://a.example/' }],
  });
  expect(check('![](https://a.example/)', { links: ['https://a.example/'] })).toMatchObject({ ok: false });
  expect(check('[The quay](quay.png)', { figures: [figure] })).toMatchObject({ ok: false });
});

test('a file without any of it has lost all of it', () => {
  const expected = Object.assign({}, ...kinds.map(([, , some]) => some));
  const { losses } = check('', { ...expected, text: 'Words' });
  expect(losses).toHaveLength(2 * kinds.length + 1);
});

test('words must come in their order, whatever stands between them, and whatever marks and dashes they wear', () => {
  expect(check('It “held” – and *broke* 3 times.', { text: 'It held and broke 3 times' })).toMatchObject({
    ok: true,
    counted: { words: { expected: 6, found: 6 } },
  });
  expect(check('A caf\u00e9', { text: 'A cafe\u0301' })).toMatchObject({ ok: true });
  expect(check('It held new and broke', { text: 'It held and broke' })).toMatchObject({ ok: true });
  expect(check('It broke and held', { text: 'It held and broke' })).toMatchObject({
    ok: false,
    counted: { words: { expected: 4, found: 2 } },
    losses: [{ kind: 'words', excerpt: 'It held and broke' }],
  });
});

test('where words stop, the excerpt shows three before and eight from there', () => {
  const words = 'a b c d e f g h i j k l m n o p';
  const { losses } = check('a b c d e', { text: words });
  expect(losses).toMatchObject([{ kind: 'words', excerpt: 'c d e f g h i j k l m' }]);
  expect(losses[0]?.message).toMatch(/text/);
});

test('words inside raw HTML, front matter and a note’s definition are not the text’s words', () => {
  for (const hidden of [
    '<!-- held -->',
    '<b title="held">',
    '---\ntitle: held\n---\n',
    '+++\ntitle = "held"\n+++\n',
  ]) {
    const expected = { text: 'held', frontMatterKeys: /^\W{3}\n/.test(hidden) ? ['title'] : [] };
    const lost = check(hidden, expected).losses.map(({ kind }) => kind);
    expect(lost, hidden).toContain('words');
  }
  expect(check('Text[^1]\n\n[^1]: held', { text: 'held' })).toMatchObject({ ok: false });
});

test('a quotation and what it is attributed to may stand in a note, and count in reading order', () => {
  const quotations = [
    { text: 'We held', attribution: '' },
    { text: 'It broke', attribution: '' },
  ];
  expect(check('We held. It broke.', { quotations })).toMatchObject({ ok: true });
  expect(check('It broke. We held.', { quotations })).toMatchObject({
    ok: false,
    counted: { quotation: { expected: 2, found: 1 } },
    losses: [{ excerpt: 'It broke ' }],
  });
  expect(check('We held.[^1]\n\n[^1]: It broke.', { quotations })).toMatchObject({ ok: true });
  expect(check('Wewe held. It broke.', { quotations })).toMatchObject({ ok: false });
  expect(check('', { quotations: [{ text: '…', attribution: '' }] })).toMatchObject({ ok: true });
});

test('words that touch are not other words', () => {
  expect(check('Silt Boards', { citations: ['Silt Board'] })).toMatchObject({ ok: false });
  expect(check('**Silt**Board', { citations: ['Silt Board'] })).toMatchObject({ ok: true });
});

test('a long excerpt is cut after 120 characters', () => {
  const long = 'word '.repeat(50);
  expect(check('', { footnotes: [long] }).losses[0]?.excerpt).toBe(long.slice(0, 120));
});

test('front matter is looked at only where some is expected, and what is not a map has no keys', () => {
  expect(check('---\nwords\n---\n', { text: 'words' })).toMatchObject({ ok: true });
  expect(check('---\n- title\n---\n', { frontMatterKeys: ['title'] })).toMatchObject({ ok: false });
  expect(check('Text', { frontMatterKeys: ['title'] })).toMatchObject({ ok: false });
  expect(check('---\ntags: [a]\nnone: null\n---\n', { frontMatterKeys: ['tags', 'none'] })).toMatchObject({
    ok: true,
  });
  expect(check('---\ntags: [a]\n---\n', { frontMatterKeys: ['tags.0'] })).toMatchObject({ ok: false });
});

test('template tags hide their words only from a site that runs them', () => {
  const text = 'Before {{< held >}} after';
  expect(check(text, { text: 'Before held after' })).toMatchObject({ ok: true });
  expect(check(text, { text: 'Before after', dialect: 'goldmark' })).toMatchObject({ ok: true });
});

test('what was missing before anything was written is a loss too', () => {
  const gone = { kind: 'quotation' as const, message: 'Its record is gone.', excerpt: 'q1' };
  expect(selfCheck('', nothing, [gone])).toMatchObject({ ok: false, losses: [gone] });
});

test('a sound file has no losses and nothing that was not counted', () => {
  expect(check('', {})).toEqual({
    ok: true,
    losses: [],
    notices: [],
    reader: 'micromark',
    counted: Object.fromEntries(
      [...kinds.map(([kind]) => kind), 'words'].map((kind) => [kind, { expected: 0, found: 0 }]),
    ),
  });
});

test('each note stands for one note, whatever formats and sources stand between its words', () => {
  const footnotes = ['See Roe and Lind'];
  const file = 'Text[^1][^2]\n\n[^1]: See **Roe** (Silt Board 1987) and *Lind*.\n\n[^2]: Other.';
  expect(check(file, { footnotes })).toMatchObject({ ok: true });
  expect(check(file, { footnotes: ['See Roe and Lind', 'See Roe and Lind'] })).toMatchObject({
    ok: false,
    counted: { footnote: { expected: 2, found: 1 } },
  });
  const nested = 'Text[^1]\n\n[^1]: Outer (The inner note.) end.';
  const two = { footnotes: ['Outer end', 'The inner note'] };
  expect(check(nested, { ...two, dialect: 'pandoc' })).toMatchObject({ ok: true });
  expect(check(nested, two)).toMatchObject({ ok: false });
});

test('a note that nothing refers to is in no page', () => {
  const file = 'Text.\n\n[^1]: A note.';
  expect(check(file, { footnotes: ['A note'] })).toMatchObject({ ok: false });
});

test('the parser of the target reads the file where it is a library: what it does not know is lost', () => {
  const footnotes = ['Ibid.'];
  const file = 'Text[^1]\n\n[^1]: Ibid.';
  expect(check(file, { footnotes })).toMatchObject({ ok: true, reader: 'micromark' });
  expect(check(file, { footnotes, dialect: 'markdown-it' })).toMatchObject({
    ok: false,
    reader: 'markdown-it',
    counted: { footnote: { expected: 1, found: 0 } },
  });
  expect(check(file, { footnotes, dialect: 'ghost' })).toMatchObject({ ok: true, reader: 'markdown-it' });
});

test('words behind template tags are read as the site shows them', () => {
  const shows = (text: string, words: string, dialect: Expectations['dialect']) =>
    expect(check(text, { text: words, dialect }), text).toMatchObject({ ok: true });
  shows('`{% raw %}{{ held }}{% endraw %}`', 'held', 'kramdown');
  shows('`{{ "{" }}% endraw %} held`', 'endraw held', 'markdown-it');
  shows('`{{</* held */>}}`', 'held', 'goldmark');
  expect(check('{{ held }} {% held %}', { text: 'held', dialect: 'kramdown' })).toMatchObject({ ok: false });
  const figures = [{ alt: 'A "sign" \\ {{< x >}}', url: 'a.png' }];
  const picture = '{{< figure src=`a.png` alt=`A "sign" \\ {{< x >}}` >}}';
  expect(check(picture, { figures, dialect: 'goldmark' })).toMatchObject({ ok: true });
});

test('an address that a parser writes with escapes is the same address', () => {
  const links = ['https://a.example/ü b'];
  expect(check('[a](<https://a.example/ü b>)', { links })).toMatchObject({ ok: true });
  expect(check('[a](https://a.example/u)', { links })).toMatchObject({ ok: false });
});
