import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { descendants, isElement } from '../../html/tree';
import { pageContent, withMark } from '.';
import { allowed } from './allowed';

const attacks = [
  '<script>canary()</script>',
  '<img src=x onerror=canary()>',
  '<img alt="a picture" src=http://evil.example/a.png srcset="http://evil.example/b.png 2x" loading=lazy>',
  '<a href="javascript:canary()" ping="http://evil.example">click</a>',
  '<a href="//evil.example">click</a><area href="http://evil.example">',
  '<meta http-equiv=refresh content="0;url=http://evil.example">',
  '<base href="http://evil.example/"><a href=a>b</a>',
  '<iframe src="http://evil.example"></iframe><iframe srcdoc="<script>canary()</script>"></iframe>',
  '<frameset onload=canary()><frame src="http://evil.example"></frameset>',
  '<svg onload=canary()><script>canary()</script><use href="http://evil.example#a"/><image href="http://evil.example/a"/></svg>',
  '<svg><foreignObject><iframe src="http://evil.example"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary()&gt;">',
  '<math href="javascript:canary()"><mi xlink:href="http://evil.example">x</mi></math>',
  '<style>@import url(http://evil.example/a.css); body{background:url(http://evil.example/a)}</style>',
  '<p style="background:url(http://evil.example/a)">styled</p>',
  '<link rel=stylesheet href="http://evil.example/a.css"><link rel=prefetch href="http://evil.example">',
  '<template><img src=x onerror=canary()></template>',
  '<noscript><p title="</noscript><img src=x onerror=canary()>"></noscript>',
  '<form action="http://evil.example"><input name=a><button formaction="javascript:canary()">Send</button></form>',
  '<video src="http://evil.example" poster="http://evil.example/p" onloadstart=canary()></video>',
  '<object data="http://evil.example"></object><embed src="http://evil.example"><applet code=a></applet>',
  '<body background="http://evil.example/a" onload=canary()><table background="http://evil.example/b"><td background="http://evil.example">x</td></table>',
  '<blockquote cite="http://evil.example">words</blockquote><q cite="http://evil.example">w</q><ins cite="http://evil.example">i</ins>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=canary()>',
  '<svg></p><style><a id="</style><img src=1 onerror=canary()>">',
  '<table><a href="http://evil.example"><td>x',
  '<xmp><img src=x onerror=canary()></xmp><plaintext><script>canary()</script>',
  '<!--><img src=x onerror=canary()>--><![CDATA[<img src=x onerror=canary()>]]>',
  '<p lang="en"><script>canary()</script>" dir="x" id=quote class=a name=b>x</p>',
  '<select><template><script>canary()</script></template></select>',
  '<audio><source srcset="http://evil.example" src="http://evil.example"></audio><track src="http://evil.example">',
  '<input type=image src="http://evil.example"><isindex action="http://evil.example">',
  '<marquee onstart=canary() loop=1>run</marquee><details ontoggle=canary() open>d</details>',
  '<x-widget onclick=canary() style="x:expression(canary())">own</x-widget>',
];

const known = new Set([...allowed, 'img', 'html', 'head', 'body', 'mark']);
const harmless = new Set(['lang', 'dir', 'colSpan', 'rowSpan', 'start', 'alt']);

/** What another parser finds in the result. */
function expectHarmless(html: string): void {
  for (const node of descendants(fromHtml(html))) {
    expect(['comment', 'doctype', 'raw']).not.toContain(node.type);
    if (!isElement(node)) continue;
    expect(known).toContain(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (node.tagName === 'mark' && name === 'id') continue;
      expect(harmless).toContain(name);
      if (name !== 'alt') expect(String(value)).toMatch(/^[\w-]+$/);
    }
  }
}

test.each(attacks)('a snapshot of a hostile page is safe: %s', (attack) => {
  const { html, text } = pageContent(`<p>Before</p>${attack}`);
  expectHarmless(html);
  expect(text).toContain('Before');
  expectHarmless(withMark(html, { start: 0, end: text.length }));
});

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table>',
        '<td>',
        '</table>',
        '<pre>\n\n',
        '<svg>',
        '</svg>',
        '<math>',
        '<li>',
      ),
      fc.constantFrom(
        '<select>',
        '<button>',
        '<a>',
        '</a>',
        '<b>',
        '<i>',
        '</b>',
        '<mtext>',
        '<br>',
        '<!--',
        '-->',
      ),
      fc.string(),
      fc
        .webUrl()
        .map((url) => `<img src="${url}" alt="${url}" data-src="${url}"><a href="${url}">a link</a>`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('a snapshot of any page has no addresses and no handlers', () => {
  assertProperty(fc.property(markup, (page) => expectHarmless(pageContent(page).html)));
});

test('a snapshot does not change when it is made safe again', () => {
  assertProperty(
    fc.property(markup, (page) => {
      const once = pageContent(page);
      const twice = pageContent(once.html);
      const third = pageContent(twice.html);
      expect(twice.text).toBe(once.text);
      expect(third).toEqual(twice);
    }),
  );
});

test('a marked range is the same text as in the page’s text', () => {
  const marked = fc
    .tuple(markup, fc.nat(200), fc.nat(200))
    .filter(([page]) => pageContent(page).text.length > 0);
  assertProperty(
    fc.property(marked, ([page, from, length]) => {
      const { html, text } = pageContent(page);
      const start = from % text.length;
      const end = Math.min(text.length, start + length);
      const marks = [...descendants(fromHtml(withMark(html, { start, end })))].filter((node) =>
        isElement(node, 'mark'),
      );
      const words = marks
        .flatMap((mark) => [...descendants(mark)])
        .map((node) => (node.type === 'text' ? node.value : ''));
      const bare = (value: string) => value.replace(/\s+/g, '');
      expect(bare(words.join(''))).toBe(bare(text.slice(start, end)));
    }),
  );
});

test('the text of a snapshot has one line for each block', () => {
  const { text } = pageContent(`<!doctype html><title>T</title><header><nav>Home</nav></header>
    <main><h1>The <em>quay</em></h1><p>One
      two.<br>Three.</p><div hidden>unseen</div><p style="display: none">unseen</p>
      <ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table><pre>x
  y</pre><x-a>own</x-a><x-b>made</x-b></main>`);
  expect(text).toBe('Home\nThe quay\nOne two.\nThree.\na\nb\n1 2\nx\n  y\nown\nmade\n');
});

test('a page nested too deeply for the parser keeps its words', () => {
  const deep = `${'<div>'.repeat(50_000)}<p>at the bottom</p>${'</div>'.repeat(50_000)}`;
  expect(pageContent(deep).text.trim()).toBe('at the bottom');
  const deepish = `${'<div>'.repeat(200)}<b>in</b> words<script>canary()</script>`;
  expect(pageContent(deepish).text.trim().replace(/\s+/g, ' ')).toBe('in words');
});
