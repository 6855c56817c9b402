import { expect, test } from 'vitest';
import { paragraph } from '../../../document/build';
import type { Body } from '../../../document/nodes';
import { type DialectId, dialectIds } from '../../../model/dialect';
import { readMarkdown } from '../../read';
import { writeDocument } from '../../write';
import { plainTarget } from '../../write/plain';
import { dialects } from '..';
import { printIn } from '../print';
import { ownTags } from '../templates';
import { adapt } from '.';

/** A body that was imported, as the target gets it, and what is said about it. */
function exported(source: string | Body, id: DialectId, from: DialectId = 'gfm') {
  const body = typeof source === 'string' ? readMarkdown(source).body : source;
  const root = writeDocument(body, plainTarget);
  const said = adapt(root, dialects[id], from).map(({ excerpt }) => excerpt);
  return { text: printIn(dialects[id], root).trimEnd(), said };
}

const opaque = (source: string): Body => [{ type: 'opaque-block', version: 1, source }];

test.each([
  ['Before {{< note >}} after', 'goldmark', ['kramdown', 'markdown-it', 'pandoc', 'ghost']],
  ['See {{ site.title }} and {% assign a = 1 %}', 'kramdown', ['goldmark', 'pandoc', 'gfm']],
  ['[x]({{< ref "a.md" >}}) end', 'goldmark', ['kramdown', 'pandoc']],
  ['{{% note %}} words {{% /note %}}', 'goldmark', ['markdown-it', 'remark']],
] as const)('%j runs on its own generator and is text, and named, on others', (source, own, others) => {
  expect(exported(source, own)).toEqual({ text: source, said: [] });
  for (const id of others) {
    const { text, said } = exported(source, id);
    const { templates } = dialects[id];
    if (templates) expect(ownTags(text, templates), id).toEqual([]);
    expect(said.length, id).toBeGreaterThan(0);
  }
});

test.each([
  ['[a][b] and *c*\n\n[b]: {{ site.url }}/x "T"', 'kramdown'],
  ['<img src="{{< ref "a b" >}}" alt="x">', 'goldmark'],
  ['Raw `<b>`{=html} words.', 'pandoc'],
  ['Write `x` as {{</* note */>}}.\n\n- a\n\n  ```\n  {{%/* note */%}}\n  ```', 'goldmark'],
] as const)('%j goes back to its own generator byte for byte', (source, id) => {
  expect(exported(source, id, id)).toEqual({ text: source, said: [] });
});

test('kept Markdown is written for the parser of the target, byte for byte where it reads the same', () => {
  const list = '- a | b & << c\n\n  second paragraph';
  expect(exported(list, 'gfm').text).toBe(list);
  expect(exported(list, 'kramdown').text).toBe('- a \\| b & \\<\\< c\n\n  second paragraph');
});

test('a row with more cells than the first one keeps them', () => {
  for (const id of dialectIds)
    expect(exported('| a |\n| - |\n| b | c |', id).text, id).toMatch(
      /^\| a +\| +\|\n\|[ -:]+\|[ -:]+\|\n\| b +\| c +\|$/,
    );
});

test('syntax of a dialect that was kept stays as it is', () => {
  for (const source of ['{: .note}', 'Term\n: words', '$$x_1$$'])
    expect(exported(opaque(source), 'kramdown', 'kramdown').text).toBe(source);
});

test('syntax of other Markdown is words wherever nobody said that it is more', () => {
  const source = '## Head {#id}\n\nLine\n: not *it*\n\n*[HTML]: no\n\nSee `x`{.js}, [y]{.z} and $a_1$.';
  expect(exported(source, 'gfm').text).toBe(source);
  for (const [id, marks] of [
    ['goldmark', ['Head &#x7B;#id}', 'Line\n\\: not *it*']],
    ['kramdown', ['Head &#x7B;#id}', 'Line\n\\: not *it*']],
    ['pandoc', ['Head \\{#id}', 'Line\n\\: not *it*', '`x`\\{.js}', '\\[y]\\{.z}', '\\$a_1\\$']],
  ] as const) {
    const { text, said } = exported(source, id);
    for (const mark of marks) expect(text, id).toContain(mark);
    expect(said, id).toEqual([]);
  }
});

test('syntax that the article’s Markdown has stays for targets that have it, and is words and named for others', () => {
  const source = '## Head {#id}\n\nTerm\n: a *definition*\n\nThen $a*b*c$.';
  expect(exported(source, 'pandoc', 'pandoc')).toEqual({ text: source, said: [] });
  const hugo = exported(source, 'goldmark', 'pandoc');
  expect(hugo.text).toBe('## Head {#id}\n\nTerm\n: a *definition*\n\nThen $a\\*b\\*c$.');
  expect(hugo.said).toEqual(['$a*b*c$']);
  const ghost = exported(source, 'ghost', 'pandoc');
  expect(ghost.said).toEqual(['{#id}', ': a *definition*', '$a*b*c$']);
  expect(exported('## Head {#id .note}', 'kramdown', 'goldmark').said).toEqual(['{#id .note}']);
  expect(exported('Words {#id} here.', 'goldmark', 'pandoc').said).toEqual([]);
});

test('what Pandoc lowers and raises is so for Ghost too, and elsewhere its characters', () => {
  const { body } = readMarkdown('H~2~O and x^2^', { scripts: true });
  for (const id of ['pandoc', 'ghost'] as const)
    expect(exported(body, id, 'pandoc')).toEqual({ text: 'H~2~O and x^2^', said: [] });
  expect(exported(body, 'gfm', 'pandoc')).toEqual({ text: 'H\\~2\\~O and x^2^', said: ['~2~', '^2^'] });
});

test('words that look like syntax keep their links and notes', () => {
  const source = 'Term\n: see [it][b], one[^1]\n\n[b]: https://x.example/\n\n[^1]: A note.';
  for (const id of ['kramdown', 'pandoc', 'ghost'] as const) {
    const { text } = exported(source, id);
    expect(text, id).toMatch(/see \[it\](?:\[b\]|\(https:)/);
    expect(text, id).toContain('one[^1]');
  }
});

test('a wiki link is words in every target, and named', () => {
  for (const id of dialectIds) {
    const { text, said } = exported('See [[The quay|it]].', id, 'pandoc');
    expect(text.replaceAll('\\', ''), id).toBe('See [[The quay|it]].');
    expect(said, id).toEqual(['[[The quay|it]]']);
  }
});

test('Pandoc reads no Markdown in HTML whose author meant none', () => {
  expect(exported('<div class="a_b">*x*\n- y</div>', 'pandoc').text).toBe(
    '<div class="a_b">&#42;x&#42;\n&#45; y</div>',
  );
  expect(exported('<div>*x*</div>', 'pandoc', 'pandoc').text).toBe('<div>*x*</div>');
});

test('a tag that closes nothing, or that nothing closes, is text, and named', () => {
  const unbalanced = exported('A {% endif %} and {% if x %}b{% endif %} and {% for y in z %}', 'kramdown');
  expect(unbalanced.text).toBe('A &#123;% endif %} and {% if x %}b{% endif %} and &#123;% for y in z %}');
  expect(unbalanced.said.toSorted()).toEqual(['{% endif %}', '{% for y in z %}']);
  expect(exported('A {{< /note >}} b', 'goldmark').text).toBe('A &#123;&#123;&lt; /note &gt;}} b');
  expect(exported('A {{< note >}}b{{< /note >}}{{< br >}}', 'goldmark').said).toEqual([]);
});

test('the marks of a comment of Nunjucks are text in every place, and code shows raw tags', () => {
  const marks =
    'A {# note #} b\n\n## Head {#id}\n\n<p title="{#x#}">c</p>\n\n[d](https://x.example/#{#} "e #} f")';
  expect(exported(marks, 'markdown-it').text).not.toMatch(/\{#|#\}/);
  expect(exported('`#}`', 'markdown-it').text).toBe('`{% raw %}#}{% endraw %}`');
  expect(exported('`{% raw %}`', 'markdown-it').text).toBe('`{{ "{" }}% raw %}`');
  expect(exported('`{% endraw %} #}`', 'markdown-it').text).toBe('`{{ "{" }}% endraw %} {{ "#" }}}`');
});

test('a kept picture whose description needs an escape is written as the parser reads it', () => {
  const source = '![A {% endif %}](https://x.example/a.png)';
  for (const kept of [opaque(source), [paragraph([{ type: 'opaque-inline', version: 1, source }])]]) {
    expect(exported(kept, 'markdown-it').text).toBe(
      '<p><img src="https://x.example/a.png" alt="A &#123;% endif %&#125;" /></p>',
    );
    expect(exported(kept, 'pandoc').text).toBe('![A \\{% endif %}](https://x.example/a.png)<!-- -->');
    expect(exported(kept, 'remark').text).toBe(source);
  }
});

test('HTML that goldmark leaves out is written as Markdown, and named', () => {
  const source = '<details><summary>Kept</summary>\n\nwords\n\n</details>\n\n| h |\n| - |\n| a<br>b |';
  const { text, said } = exported(source, 'goldmark');
  expect(text).toBe('Kept\n\nwords\n\n| h |\n| - |\n| a b |');
  expect(said).toEqual(['<details><summary>Kept</summary>', '<br>']);
  expect(exported(source, 'kramdown').text).toContain('<details markdown="1"><summary>');
  expect(exported(source, 'markdown-it').text).toBe(source);
});

test('a note within a note stands in parentheses for Pandoc', () => {
  const source = 'Outer[^1].\n\n[^1]: See the other[^2].\n\n[^2]: The *inner* note.';
  const { text, said } = exported(source, 'pandoc');
  expect(text).toBe('Outer[^1].\n\n[^1]: See the other (The *inner* note.).');
  expect(said).toHaveLength(1);
  expect(exported(source, 'gfm').text).toBe(source);
});

test('notes are a list with links there and back where the parser has none', () => {
  const { text, said } = exported('One[^a] two[^b].\n\n[^a]: Ibid.\n\n[^b]: Smith[^a].', 'markdown-it');
  expect(text).not.toContain('[^');
  for (const id of ['a', 'b']) {
    expect(text).toContain(`<sup id="fnref-${id}"><a href="#fn-${id}">`);
    expect(text).toContain(`<a id="fn-${id}"></a>`);
    expect(text).toContain(`<a href="#fnref-${id}" class="footnote-backref">`);
  }
  expect(said).toHaveLength(1);
});

test('code shows its tags, or is text where Hugo would run them all the same', () => {
  expect(exported('`{{< x >}}`', 'goldmark').text).toBe('`{{</* x */>}}`');
  expect(exported('`{{< x`', 'goldmark')).toEqual({ text: '&#x7B;{< x', said: ['{{< x'] });
  expect(exported('`{{ x }}`', 'goldmark').text).toBe('`{{ x }}`');
  expect(exported('`{{ x }}`', 'kramdown').text).toBe('`{% raw %}{{ x }}{% endraw %}`');
  expect(exported('`{% endraw %}`', 'kramdown').text).toBe('`{{ "{" }}% endraw %}`');
  expect(exported('`{% raw %}{{ x }}{% endraw %}`', 'kramdown').text).toBe('`{% raw %}{{ x }}{% endraw %}`');
});

test('a link or picture whose words begin with ^ is no note', () => {
  expect(exported('[\\^a](https://x.example) ![\\^](a.png)', 'gfm').text).toContain('[\\^a](');
  expect(exported('[\\^a](https://x.example)', 'kramdown').text).toContain('[&#x5E;a](');
});
