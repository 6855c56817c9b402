import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlToBody } from '../../src/core/html';
import { readPage } from '../../src/core/html/readPage';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';

const cases = path.resolve(import.meta.dirname, '../fixtures/import/cases');
const read = (html: string) => writeMarkdown(htmlToBody(html)).trim();
const page = (html: string) => {
  const { body, ledger } = readPage(html);
  return { text: writeMarkdown(body).trim(), ledger };
};
const caseOf = (name: string) => page(readFileSync(path.join(cases, name), 'utf8')).text;

describe('the cases of the archive of reports', () => {
  test.each([
    ['a1-gdocs-check.html', 'Intro to the list here.\n\n- [x] done\n- [ ] open'],
    ['a2-cell-p.html', 'Intro words.\n\n| Name | Role |\n| - | - |\n| Anna<br>Berg | Mayor<br>since 2019 |'],
    [
      'a3-cell-list.html',
      'Intro words.\n\n| City | Votes |\n| - | - |\n| Turin<br>• north<br>• south | 12 |\n| Milan | 14 |',
    ],
    ['a5-bold-br.html', 'Intro **label**\\\ntext after'],
    [
      'a9-heading-blocks.html',
      'Intro.\n\n## A B\n\n### C D\n\n> q1\n>\n> q2\n>\n> q3\n\n- loose li one\n- loose li two\n\n* t\n\n  d',
    ],
    ['l03-two-lists.html', '- a\n\n  b\n\n* c\n\n1. x\n\n   y\n\n1) z'],
    [
      'p01-one-article-card.html',
      'First paragraph of the real text, long and important.\n\nSecond paragraph of the real text.',
    ],
    ['p04-noscript-img.html', '# T\n\nA\n\n![real](https://e.org/real.jpg)\n\n![p](https://e.org/p.jpg)'],
  ])('%s', (name, expected) => expect(caseOf(name)).toBe(expected));
});

describe('a table keeps each block of a cell as a line', () => {
  test.each([
    ['headings and quotes', '<th>A<td><h4>B</h4><blockquote>C</blockquote>', '| A | B<br>C |'],
    ['numbered lists', '<th>A<td><ol start=3><li>B<li>C</ol>', '| A | 3. B<br>4. C |'],
    ['code', '<th>A<td><pre>B  C\nD</pre>', '| A | `B C`<br>`D` |'],
    ['a table', '<th>A<td><table><tr><td>B<td>C</table>D', '| A | B<br>C<br>D |'],
    ['marks over a break', '<th>A<td><b>B<br>C</b>', '| A | **B**<br>**C** |'],
    ['a link around blocks', '<th>A<td><a href="/x"><p>B</p><p>C</p></a>', '| A | [B](/x)<br>[C](/x) |'],
    ['divs in spans', '<th>A<td><span><div>B</div><div>C</div></span>', '| A | B<br>C |'],
  ])('%s', (_, cells, row) => {
    const markdown = read(`<table><tr>${cells}</tr></table>`);
    expect(markdown).toBe(`${row}\n| - | - |`);
    // What is written comes back the same.
    expect(writeMarkdown(readMarkdown(markdown).body).trim()).toBe(markdown);
  });

  test('a table that arranges the page becomes its content', () => {
    const frame = '<table><tr><td><p>One</p><h2>Two</h2></td></tr></table>';
    expect(read(frame)).toBe('One\n\n## Two');
    expect(read('<table role=presentation><tr><td>Left<td>Right</table>')).toBe('Left\n\nRight');
    expect(read(`<table><tr><td>Menu<td>${frame}${frame}</table>`)).toContain('## Two');
  });
});

describe('marks stand beside words', () => {
  test.each([
    ['<p><b>label<br></b>text', '**label**\\\ntext'],
    ['<p>text<i><br>word</i>', 'text\\\n*word*'],
    ['<p><b> <i>word<br></i></b>text', '**_word_**\\\ntext'],
    ['<p><b><br></b>text<br></p>', 'text'],
    ['<b>one<p>two</p>three</b>', '**one**\n\n**two**\n\n**three**'],
    ['<i><ul><li>one</li></ul></i>', '- *one*'],
    ['<a href="/x"><h3>Head</h3><p>Words</p></a>', '### [Head](/x)\n\n[Words](/x)'],
    ['<h2>One<br>Two</h2>', '## One Two'],
    ['<h2><p>One</p><p>Two</p></h2>', '## One Two'],
    ['<i><u>twice</u></i>', '*twice*'],
    ['<p><code>a <b>b</b></code>', '`a b`'],
    ['<pre><span style="font-weight:bold">  if</span> a<br>b</pre>', '```\n  if a\nb\n```'],
    ['<p><ruby>漢字<rt>かんじ</rt></ruby>', '漢字 (かんじ)'],
  ])('%s', (html, markdown) => expect(read(html)).toBe(markdown));
});

describe('a box to tick is a task', () => {
  test.each([
    ['<li role=checkbox aria-checked=true><p>A</p>'],
    ['<li><input type=checkbox checked><span>A</span>'],
    ['<li><div class="checkbox checkbox-on"></div><span>A</span>'],
    ['<li data-list=checked>A'],
    ['<li data-checked=true><label><input type=checkbox></label><div>A</div>'],
    ['<li><en-todo checked=true></en-todo>A'],
  ])('%s', (item) => expect(read(`<ul>${item}</ul>`)).toBe('- [x] A'));
});

describe('words of an old page that two breaks part stay in their blocks', () => {
  test.each([
    ['<article><h1>Ferry</h1><p>one</p>two<br><br>three</article>', '# Ferry\n\none\n\ntwo\n\nthree'],
    ['<div>one<br><br>two<p>three</p>four</div>', 'one\n\ntwo\n\nthree\n\nfour'],
    ['<main>one<br>two<br><br><b>three</b><ul><li>four</ul></main>', 'one\\\ntwo\n\n**three**\n\n- four'],
    ['<div>one<br><br><p>two</p></div>', 'one\n\ntwo'],
    ['<p>one<span style="color: red; display: block">two</span>three</p>', 'one\n\ntwo\n\nthree'],
    ['<h2><span style="display:block">One</span>Two</h2>', '## One Two'],
    ['<a href="/x">one<span style="display:block">two</span></a>', '[one](/x)\n\n[two](/x)'],
  ])('%s', (html, markdown) => expect(read(html)).toBe(markdown));
});

describe('a picture has its real address', () => {
  const real = 'https://a.example/real.jpg';
  test.each([
    [`<img src="data:image/gif;base64,AA==" data-lazy-src="${real}">`],
    [`<img src="/img/placeholder.png" srcset="/small.jpg 300w, ${real} 1200w">`],
    [`<img src="/blank.gif"><noscript><img src="${real}"></noscript>`],
    [`<noscript><img src="${real}"></noscript>`],
    [`<picture><source data-srcset="${real} 2x, /s.jpg 1x"><img src="/lazy.gif"></picture>`],
    [`<img data-src="${real}"><noscript><img src="https://a.example/large.jpg"></noscript>`],
    [`<img src="${real}"><img src="https://count.example/p" width=1 height=1>`],
    [`<amp-img src="${real}" width=4 height=3></amp-img>`],
  ])('%s', (html) => expect(read(`<p>A</p>${html}`)).toBe(`A\n\n![](${real})`));

  test('words of a caption that are a link stay, and two paragraphs of it do not join', () => {
    const figure = (caption: string) =>
      read(`<figure><img src="${real}"><figcaption>${caption}</figcaption></figure>`);
    expect(figure('<p>One</p><p>Two</p>')).toBe(`![](${real})\n\n*One Two*`);
    expect(figure('By <a href="/ann">Ann</a>')).toBe(`![](${real})\n\nBy [Ann](/ann)`);
    expect(read(`<p class=MsoNormal><img src="${real}"></p><p class=MsoCaption>Figure 1</p>`)).toBe(
      `![](${real})\n\n*Figure 1*`,
    );
  });
});

describe('of a page the article comes in, and the account has the rest', () => {
  const story = Array.from(
    { length: 4 },
    (_, index) => `<p>Sentence ${index} of a story, which goes on, and on.</p>`,
  );
  const teaser = '<article><h3>Another</h3><p>Teaser</p></article>';
  test.each([
    ['a teaser after the text', `<div class=content>${story.join('')}</div><aside>${teaser}</aside>`],
    [
      'teasers in a section',
      `<div id=story>${story.join('')}</div><section class="related">${teaser}${teaser}</section>`,
    ],
    [
      'menus around an article',
      `<nav><a href=/>Home</a></nav><article>${story.join('')}</article><footer>Imprint</footer>`,
    ],
    ['comments of readers', `<main>${story.join('')}<section id="comments"><p>Nonsense</p></section></main>`],
    ['a frame of a form', `<form><input type=hidden><main>${story.join('')}</main></form>`],
    ['a cell of a table', `<table><tr><td><a href=/>Home</a></td><td>${story.join('')}</td></tr></table>`],
  ])('%s', (_, body) => {
    const { text } = page(`<html><body>${body}</body></html>`);
    for (const index of story.keys()) expect(text).toContain(`Sentence ${index}`);
    expect(text).not.toMatch(/Teaser|Imprint|Nonsense/);
  });

  test('whom a quote names in its footer', () => {
    const { text } = page(
      `<body><article>${story.join('')}<blockquote><p>Never.</p><footer>Odo Marr</footer></blockquote></article><footer>Imprint</footer></body>`,
    );
    expect(text).toContain('Never.\n>\n> Odo Marr');
    expect(text).not.toContain('Imprint');
  });

  test('its element may have the name of a frame', () => {
    const { text } = page(
      `<body><article><div class="two-col sidebar right">${story.join('')}</div></article><div><p>Cookies</p></div></body>`,
    );
    expect(text).toContain('Sentence 3');
  });

  test('menus without a name of their own are told from the text', () => {
    const links = ['Home', 'News', 'Sport', 'Mail']
      .map((word) => `<a href="/${word}">Imprint ${word}</a>`)
      .join(' ');
    const { text, ledger } = page(
      `<body><div>${links}</div><div>${story.join('')}</div><div>${links}</div></body>`,
    );
    expect(text).toContain('Sentence 3');
    expect(text).not.toContain('Imprint');
    expect(ledger.filter(({ kind }) => kind === 'words').map(({ words }) => words)).toEqual([8, 8]);
  });

  test('what is left out has its words and its Markdown', () => {
    const { ledger } = page(
      `<body><main>${story.join('')}</main><footer><h2>Imprint</h2><p>By <b>us</b></p></footer></body>`,
    );
    expect(ledger).toMatchObject([
      {
        kind: 'words',
        fate: 'leftOut',
        count: 3,
        words: 3,
        what: 'footer of the page',
        excerpt: 'Imprint By us',
        back: { content: '## Imprint\n\nBy **us**' },
      },
    ]);
  });

  test('forms and hidden words are named, and never come in', () => {
    const hidden = [
      'hidden',
      'style="display: none"',
      'class="sr-only"',
      'aria-hidden=true',
      'style="font-size:0"',
    ];
    const parts = hidden.map((attributes) => `<p ${attributes}>Secret</p>`).join('');
    const { text, ledger } = page(
      `<main>${story.join('')}${parts}<form><label>Your mail <input></label><button>Send</button></form></main>`,
    );
    expect(text).not.toMatch(/Secret|mail|Send/);
    expect(ledger.map(({ what, words, excerpt }) => ({ what, words, excerpt }))).toEqual([
      { what: 'hidden part', words: 5, excerpt: 'Secret' },
      { what: 'form', words: 3, excerpt: 'Your mail Send' },
    ]);
  });
});
