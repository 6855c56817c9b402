import { expect, test } from 'vitest';
import { articleHtml, articlePage } from './page';

const article = {
  headline: 'Pumps & <locks>',
  standfirst: 'What ran',
  bylines: ['A. Writer', 'B. Other'],
  language: 'en-GB',
};
const none = new Map<string, string>();

test('a page has the headline, then standfirst and authors, then the text with its notes', () => {
  const page = articlePage({
    article,
    pictures: none,
    markdown: '# Pumps & \\<locks>\n\nThey ran.[^1]\n\n[^1]: *Survey*, 2019.\n',
  });
  const order = ['<h1>', 'What ran', 'A. Writer and B. Other', 'They ran.', 'Survey'];
  const places = order.map((words) => page.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  const target = /<a href="#([^"]+)"[^>]*>1<\/a>/.exec(page)?.[1];
  expect(page).toContain(`id="${target}"`);
});

test('nothing in an article runs or loads in its page', () => {
  const page = articlePage({
    article: { ...article, headline: '</title><script>alert(1)</script>' },
    pictures: none,
    markdown: [
      '<script>alert(1)</script>',
      '<img src="https://example.org/spy.png" onerror="alert(1)" alt="Spy">',
      '![Far](https://example.org/far.png)',
      '[run](javascript:alert)',
      '<a href="javascript:alert(1)" style="position:fixed">x</a>',
      '<iframe src="https://example.org"></iframe><form action="https://example.org"><button>Go</button></form>',
      '<style>body { background: url(https://example.org/spy) }</style><svg onload="alert(1)"></svg>',
    ].join('\n\n'),
  });
  expect(page.match(/<(script|img|iframe|form|button|svg|link|object)\b/g)).toBeNull();
  expect(page).not.toMatch(/<[^>]*(javascript:|onerror|onload|style=)/);
  expect(page).toContain('<a href="https://example.org/far.png">Far</a>');
});

test('pictures of the article are in the page, and marks in HTML stay', () => {
  const html = articleHtml({
    markdown:
      '![A quay](pumps/quay.png)\n\nH<sub>2</sub>O and <mark>this</mark>\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    pictures: new Map([['pumps/quay.png', 'data:image/png;base64,AAAA']]),
  });
  expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="A quay">');
  expect(html).toContain('H<sub>2</sub>O and <mark>this</mark>');
  expect(html).toContain('<td>2</td>');
});
