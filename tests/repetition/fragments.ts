/** Pieces that are harmless once; each is repeated until the text has the size that a reader is measured with. */
const plain = [
  'a',
  'a ',
  'Mara ',
  'the board of ',
  'A. ',
  'é',
  '漢',
  '0',
  ': ',
  ' ',
  '\t',
  '\n',
  ' \n',
  '\r\n',
  '\u00a0',
];

const marks = [
  ...['“', '”', '“a', '“a” ', '“a,” said ', '‘', '«', '"', "'", '’', "a'", '…', '. . ', '-', '—', '“\n\n'],
  ...['.', ',', '\u0301', '\u200b', '\ufeff', '&', '%', '=', '/', '#'],
];

const html = [
  ...[
    '<',
    '<a',
    '<a href=x>',
    '<a href=#i id=i>1</a>',
    '<b>',
    '<b><p>',
    '<div>',
    '<p>',
    '<li>',
    '<br>',
    '<i>a',
  ],
  ...[
    '<table>',
    '<table><tr><td>',
    '<td>a',
    '<span style="font-weight:bold">a',
    '<p class=MsoListParagraph>· a',
    '<ul>',
  ],
  ...[
    '<!--',
    '<![CDATA[',
    '<script>',
    '<style>',
    '<meta name=a content=b>',
    '<h1>a',
    '<pre>',
    '<svg>',
    '<select>',
  ],
  ...[
    '<sup><a href=#n id=r>1</a></sup>',
    '<figure><img src=https://a.example/a.png>',
    '</p>',
    '</b>',
    '&amp;',
    '&#x61;',
  ],
  ...['<a b=', '<form>', '<nobr>', '<font>', '<dd>', '<frameset>', '<template>', "<p a='"],
];

const markdown = [
  ...[
    '*',
    '_',
    '*_',
    '**a',
    '*a',
    '_a ',
    '~~a',
    '`',
    '`` a ',
    '[',
    ']',
    '[a](',
    '![',
    '![a](<b',
    '[a][b]',
    '[]()',
  ],
  ...[
    '[^1]',
    '[^1]: a\n\n',
    '[^a]:\n',
    '[a]: b\n',
    '{{',
    '{%',
    '{{<',
    '{{ a }}',
    '[a]({{',
    '> ',
    '- ',
    '1. ',
    '- a\n',
  ],
  ...[
    'a\n=\n',
    '# ',
    '#\n',
    '|a',
    '|-',
    '|a|\n|-|\n',
    '\\',
    '<b',
    '<https:',
    'https://a.',
    'www.a.',
    'a@b.',
    '&am',
  ],
  ...[
    '***\n',
    '```\n',
    '- [ ] a\n',
    'a  \n',
    '\n\n> a',
    '*a _b',
    '[*',
    '![[',
    '- - ',
    '    a\n',
    ':',
    '<!',
    '<?',
  ],
  ...[
    '$a_ ',
    '$$a\n',
    ': a\n\n',
    '{: ',
    '{#a ',
    '{% raw %}',
    '{% enda %}',
    '{::a}',
    '{:/}',
    '%%\n',
    '^[a',
    '[[a',
  ],
  ...[
    '\\(',
    '\\[\n',
    '\\begin{a}\n',
    '{{< a >}}',
    '{{< /a >}}',
    '*[a]: b\n',
    '[a]{',
    '{# ',
    '> [!a]\n',
    '@a [',
    '[@a; ',
    '[@a] ',
  ],
];

const records = [
  ...[
    '{',
    '}',
    '[',
    '[{',
    '{"a":',
    ',"',
    '@a{',
    '@article{a,',
    '@article{a, title={',
    '@string{a = a # ',
    'a = {b}, ',
  ],
  ...['TY  - ', 'TY  - BOOK\n', 'ER  - \n', 'TI  - a\n', '\\textbf{', '$', '{\\"', '@', '@comment', '"a" # '],
  ...[
    'a: b\n',
    'a:\n',
    '- a\n',
    '&a ',
    '*a',
    '? ',
    '---\n',
    '+++\n',
    '[a.',
    'a.b = 1\n',
    '[[a]]\n',
    '|',
    '!!',
  ],
  ...[
    'PMID- 1\n',
    'OWN - A\n',
    'TI  -',
    '%T a\n',
    '%0 \n',
    '%',
    '\n \n%',
    '<record>',
    '<span class="nocase">',
    '<record></record>',
    '<title>',
  ],
  ...['=3D', '=\n', '--b\n', '%41', '&#1', 'utm_a=b&', 'van ', ' and ', ' ; ', ', '],
];

/** Pieces that harm only behind words, or in pairs. */
const later = [
  'a <!--',
  'a <?',
  'a <![CDATA[',
  '<a b="',
  '[a](<b',
  '[a]("b',
  '(<a',
  'a `b',
  'b\n***\n',
  '{{ a\n',
  '<u> </u>',
];

/** Of every kind of reader those that cost most before: full runs read them at a megabyte too. */
const costliest = new Set([
  ...['a ', ' ', '\n', '“', '”', "'", '“a', '“a,” said ', '. . '],
  ...['<', '<a href=x>', '<b><p>', '<div>', '<li>', '<table>', '<td>a', '<!--', '&amp;', 'a <!--'],
  ...['*_', '**a', '`', '[', '![', '[^1]', '[^1]: a\n\n', '{{', '{%', '{{<', '[a]({{', '> ', '- ', '|a'],
  ...['a\n=\n', '{', '@a{', '@article{a, title={', '\\textbf{', 'TY  - ', 'a: b\n', '[[a]]\n', ' and '],
]);

/** A text of at least `size` characters. */
export interface Hostile {
  name: string;
  make: (size: number) => string;
  isCostly?: boolean;
}

const repeat = (fragment: string, size: number): string => fragment.repeat(Math.ceil(size / fragment.length));
const pair = (open: string, close: string): Hostile => ({
  name: `${open} … ${close}`,
  make: (size) => repeat(open, size / 2) + repeat(close, size / 2),
});

const pairs: Hostile[] = [
  ...[
    pair('[', ']'),
    pair('“', '”'),
    pair('*', 'a*'),
    pair('![', ']'),
    pair('<b>', '</b>'),
    pair('<a>', '<p>'),
  ],
  ...[pair('{', '}'), pair('{{', '}}'), pair('(', ')'), pair('<table>', '<i>'), pair('&a: 1\n', '*a')],
  {
    name: 'code spans of rising length',
    make: (size) => {
      let text = '';
      for (let length = 1; text.length < size; length++) text += `${'`'.repeat(length)}a`;
      return text;
    },
  },
  {
    name: 'different footnotes',
    make: (size) => {
      const count = size / 20;
      const all = Array.from({ length: count }, (_, at) => at);
      return `${all.map((at) => `a[^${at}]`).join('\n\n')}\n\n${all.map((at) => `[^${at}]: b\n`).join('\n')}`;
    },
  },
];

export const hostileTexts: Hostile[] = [
  ...new Set([...plain, ...marks, ...html, ...markdown, ...records, ...later]),
]
  .map(
    (fragment): Hostile => ({
      name: fragment,
      make: (size) => repeat(fragment, size),
      isCostly: costliest.has(fragment),
    }),
  )
  .concat(pairs);
