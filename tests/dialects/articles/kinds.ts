import {
  blockquote,
  code,
  figure,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  table,
  tableCell,
  tableRow,
  text,
} from '../../../src/core/document/build';
import type { Body, Inline } from '../../../src/core/document/nodes';
import { note, type Records } from './places';

const words = (...inlines: (Inline | string)[]) =>
  paragraph(inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)));
const kept = (source: string): Body[number] => ({ type: 'opaque-block', version: 1, source });
const keptInline = (source: string): Inline => ({ type: 'opaque-inline', version: 1, source });
const lineBreak: Inline = { type: 'linebreak', version: 1 };

/** The heading above the list of references, which ends its article. */
export const referencesHeading = 'Works';

/** Articles about one kind of thing each. */
export const kinds: Record<string, (records: Records) => Body> = {
  formats: () => [
    words(
      'Plain, ',
      text('bold', 1),
      ', ',
      text('italic', 2),
      ', ',
      text('both', 3),
      ', ',
      text('gone', 4),
      ', ',
      text('code()', 16),
      '.',
    ),
    words(
      text('Wor', 1),
      'ds half bold, ',
      text('“quoted”', 2),
      ' and ',
      text('(in brackets)', 1),
      ', ',
      text('all three', 7),
      '.',
    ),
    words(text('A whole paragraph in italics, with a comma.', 2)),
    words('Snake', text('_case_', 2), 'inside', text('*star*', 1), 'words'),
  ],
  notes: () => [
    words(
      'One',
      note(words('Ibid.')),
      ' two',
      note(words('Smith 2020, p. 3.')),
      ' and ',
      text('bold', 1),
      note(words('A ', text('bold', 1), ' note with ', link('https://x.example/n', [text('a link')]), '.')),
      '.',
    ),
    words(
      'In ',
      link('https://x.example/', [text('a link')]),
      note(words('After a link.')),
      ' and before a stop',
      note(words('First paragraph.'), words('Second paragraph.')),
      '.',
    ),
    list('bullet', [listItem(1, [text('in an item'), note(words('Note of an item.'))])]),
    blockquote([words('in a quote', note(words('Note of a quote.')))]),
    heading('h2', [text('In a heading'), note(words('Note of a heading.'))]),
    table([
      tableRow([tableCell([words('head', note(words('Note of a head.')))], 1), tableCell([words('two')], 1)]),
      tableRow([tableCell([words('cell', note(words('Note of a cell.')))]), tableCell([words('three')])]),
    ]),
    words('The same', note(words('Ibid.')), ' again', note(words('Ibid.')), '.'),
  ],
  'note-in-note': () => [
    words('Outer', note(words('See the other', note(words('The inner note.')), ' one.')), '.'),
  ],
  'notes-many': () =>
    Array.from({ length: 30 }, (_, index) => words(`Claim ${index}`, note(words(`Proof ${index}.`)), '.')),
  lists: () => [
    list('bullet', [
      listItem(1, [text('first')]),
      listItem(2, [text('second')]),
      listItem(3, [list('number', [listItem(1, [text('nested one')]), listItem(2, [text('nested two')])])]),
      listItem(3, [text('third')]),
    ]),
    words('Between.'),
    list('number', [listItem(3, [text('starts at three')]), listItem(4, [text('then four')])], 3),
    words('Between.'),
    list('check', [listItem(1, [text('done')], true), listItem(2, [text('open')], false)]),
    list('bullet', [listItem(1, [text('another list')])]),
    list('number', [listItem(1, [text('and a numbered one')])]),
  ],
  tables: () => [
    table([
      tableRow([
        tableCell([words('year')], 1),
        tableCell([words('spent | left')], 1),
        tableCell([words('')], 1),
      ]),
      tableRow([
        tableCell([words('first')]),
        tableCell([words('1,200')]),
        tableCell([words(text('bold', 1))]),
      ]),
      tableRow([
        tableCell([words('two', lineBreak, 'lines')]),
        tableCell([words('a paragraph'), words('and another')]),
        tableCell([words(link('https://x.example/?a=1&b=2', [text('link | pipe')]))]),
      ]),
      tableRow([tableCell([words(text('a|b', 16))]), tableCell([words('')]), tableCell([words('last')])]),
    ]),
  ],
  pictures: ({ picture, otherPicture }) => [
    { ...figure(picture, 'The quay'), caption: 'The quay in March.', credit: 'Photo: Ada Roe' },
    words('Between.'),
    figure(otherPicture, 'The crane (in “use”)'),
    figure(picture, ''),
    figure('https://pics.example.org/a.png?x=1&y=2', 'Elsewhere'),
    { ...figure('https://pics.example.org/a.png?x=1&y=2', 'Elsewhere'), width: 100 },
    { ...figure(otherPicture, 'Half a crane'), width: 50, caption: 'Narrow' },
    blockquote([{ ...figure(picture, 'Quoted'), width: 10 }]),
  ],
  'same-picture-name': ({ otherPicture }) => [figure(otherPicture, 'The other quay')],
  breaks: () => [
    words(
      'Line one',
      lineBreak,
      'line two',
      lineBreak,
      '- three',
      lineBreak,
      '# four',
      lineBreak,
      '5. five',
      lineBreak,
      '> six',
      lineBreak,
      '| seven | x |',
    ),
    words(text('bold', 1), lineBreak, text('more bold', 1)),
  ],
  rules: () => [words('Above.'), { type: 'horizontalrule', version: 1 }, words('Below.')],
  'raw-html': () => [
    kept('<details><summary>Kept</summary>\n\nwords inside\n\n</details>'),
    kept('<div>block words</div>'),
    words('Inline ', keptInline('<kbd>'), 'key', keptInline('</kbd>'), ' words.'),
  ],
  'hugo-shortcode': () => [words('Before ', keptInline('{{< note >}}'), ' after.')],
  'liquid-tag': () => [words('Before ', keptInline('{{ site.note }}'), ' after.')],
  snippet: ({ snippet }) => [
    words('Above.'),
    { type: 'snippet', version: 1, snippetId: snippet },
    words('Below.'),
  ],
  citations: ({ source, quote }) => [
    words(
      'The cost',
      {
        type: 'citation',
        version: 1,
        items: [{ sourceId: source, label: 'page', locator: '5-6', prefix: 'see' }],
      },
      ' was known.',
    ),
    words(
      'A claim',
      note(words('As shown by ', { type: 'citation', version: 1, items: [{ sourceId: source }] }, ' then.')),
      '.',
    ),
    words('She said ', quotation(quote, [text('“We will rebuild it”')]), '.'),
  ],
  'reference-list': ({ source }) => [
    words('The cost', { type: 'citation', version: 1, items: [{ sourceId: source }] }, ' was known.'),
    heading('h2', [text(referencesHeading)]),
    { type: 'bibliography', version: 1 },
  ],
  'code-tabs': () => [code([text('a\ttab')])],
  'code-of-shortcodes': () => [
    words('Shown as ', text('{{</* x */>}}', 16), '.'),
    code([text('{{%/* x */%}}')]),
  ],
  'picture-backticks': ({ picture }) => [{ ...figure(picture, 'The `quay`'), title: 'A `title`' }],
  headings: () => [
    heading('h2', [text('What happened')]),
    words('Words.'),
    heading('h3', [
      text('Why '),
      text('bold', 1),
      text(' and '),
      link('https://x.example/h', [text('linked')]),
    ]),
    heading('h4', [text('1. Numbers')]),
    heading('h2', [text('What happened')]),
  ],
  links: () => [
    words(
      'See ',
      link('https://x.example/', [text('a '), text('bold', 1), text(' link')]),
      ', ',
      link('mailto:desk@example.org', [text('mail')]),
      ' and ',
      link('https://x.example/a', [text('titled')], 'See {{ site.title }} "now"'),
      '.',
    ),
    words(
      'Two ',
      link('https://x.example/1', [text('side')]),
      link('https://x.example/2', [text('by side')]),
      ' and [',
      link('https://x.example/3', [text('in brackets')]),
      '](x).',
    ),
  ],
  'right-to-left': () => [
    heading('h2', [text('عنوان')]),
    words(
      'كلمات باللغة العربية',
      note(words('حاشية')),
      ' مع ',
      link('https://x.example/', [text('رابط')]),
      '.',
    ),
  ],
  scripts: () => [
    words('日本語の文章です。', text('太字', 1), 'と注', note(words('注の文。')), '。'),
    words('Ελληνικά, Русский, ﬁne, é and é, 👩‍👩‍👧 and a\u00a0space.'),
  ],
  short: () => [words('Words.')],
};
