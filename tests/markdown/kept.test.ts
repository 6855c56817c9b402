import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../src/core/document/find';
import type { Body } from '../../src/core/document/nodes';
import { plainText } from '../../src/core/document/text';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { convertFile } from '../../src/workspace/readers/convert';

const folder = path.resolve(import.meta.dirname, '../fixtures/markdown');
const fixture = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const body = (source: string) => source.replace(/^---\n[\s\S]*?\n---\n\n/, '');

/** Written back byte for byte, and again the same. */
function expectBytes(source: string) {
  const written = writeMarkdown(readMarkdown(source, { frontMatter: false }).body);
  expect(written).toBe(source);
}

const templates = readdirSync(folder).filter((name) => /^[hl]\d/.test(name));

test.each(templates)('%s comes back byte for byte', (name) => {
  expect(templates.length).toBeGreaterThan(10);
  expectBytes(body(fixture(name)));
});

describe('between tags every byte stays', () => {
  test.each([
    '{% raw %}{{ a }} *b* _c_\n* d{% endraw %}\n',
    'Inline {% raw %}{{ a }} *b* _c_{% endraw %} more.\n',
    '{% comment %}\n* a\n  1. b\n\n# c\n{% endcomment %}\n',
    '{%- codeblock lang:rb -%}\na_b * c\n{%- endcodeblock -%}\n',
    '{% verbatim %}\n<b>*x*</b>\n{% endverbatim %}\n',
    '{{< mermaid >}}\ngraph TD; A-->B\n\n    *x*\n{{< /mermaid >}}\n',
    '{{% highlight go "linenos=table" %}}\n* a_b\n{{% /highlight %}}\n',
    '{{< tabs >}}\n{{< tab "a" >}}* x{{< /tab >}}\n{{< /tabs >}}\n',
    '{::comment}\n* hidden\n{:/comment}\n',
    '{::nomarkdown}\n* raw <b>\n{:/}\n',
    '{# a * comment_with_marks #}\n',
    '- item\n  {% highlight ruby %}\n  a * b\n\n  > c\n  {% endhighlight %}\n- next\n',
    '> {% raw %}\n> {{ x }} * y *\n> {% endraw %}\n',
    'Words before\n{% mermaid %}\ngraph\n{% endmermaid %}\nwords after\n',
  ])('%j', expectBytes);

  test('the text between tags of conditions is text', () => {
    const { body: read } = readMarkdown('{% if a %}\n\nSome *words*.\n\n{% endif %}\n');
    expect(plainText(read).text).toContain('Some words.');
  });

  test('a tag that is never closed takes nothing with it', () => {
    const { body: read } = readMarkdown('{% raw %}\n\nSome *words*.\n');
    expect(plainText(read).text).toContain('Some words.');
  });
});

describe('links and pictures with a template tag in address or label stay links', () => {
  test.each([
    '[x]({{ site.url }}{% post_url 2020-01-01-a %})\n',
    '![x]({{ site.url }}/a-b.png "t")\n',
    '[x](<{{ a b }}> "title")\n',
    '[{{ page.title }}](/b) and ![{{ alt }}](c.png)\n',
    '***[a]({{ x }}) b*** ~~[c](/d/{{ y }})~~\n',
    '> - [`b`]({% link a.md %})\n',
    '| a |\n| - |\n| [b]({{ c }}) |\n',
    '[a][b] ![c][b]\n\n[b]: {{ site.url }}/x "T"\n',
    'https://example.org/{{ page.id }}/x\n',
    '<a href="{{ x }}">*b*</a>\n',
    '_See <a href="{{< ref "/a_b.md" >}}" target="_blank">*b*</a>_ `{{ "c" }}`\n',
    '<img src="{% link a.png %}" alt=\'{{ "d" }}\'>\n',
  ])('%j', expectBytes);
});

describe('what kramdown, goldmark, Pandoc and Obsidian know stays as it is written', () => {
  test.each([
    'Term\n: Definition\n',
    'Term 1\nTerm 2\n:   One\n\n    second paragraph\n\n    - list\n: Two\n\nNext.\n',
    'Apple\n\n:   Fruit *of* a tree\n\nOrange\n\n:   Another\n',
    '> Term\n> : Definition\n',
    'Para.\n{: .notice}\n',
    '> quote\n{: .pull}\n',
    '- a\n- b\n{: .list}\n',
    '| a |\n| - |\n| b |\n{: .tbl}\n',
    '```js\nx\n```\n{: .code}\n',
    '{: .before}\nPara.\n',
    '# Head {#my_id .c_d key="v_w"}\n',
    '*em*{: .x_y} and `x`{.lang_a} and [words]{.small_caps}\n',
    '![a](b_c.png){width=50% .x_y}\n',
    '- item\n{:toc}\n',
    'The HTML spec.\n*[HTML]: Hyper_Text *x*\n*[W3C]: World\n',
    '$$\na_1 * b \\\\\n\n\\{x\\}\n$$\n',
    'Inline $a_{1}*b_{2}$, $$c_1*d$$ and $2x_1$.\n',
    '\\[\na_1 * b\n\\]\n',
    '$$ a_1 * b $$ among words.\n\n$$\nc_2 * d\n$$\n',
    'Kramdown \\\\(x*y*z\\\\) and \\(y_1\\).\n',
    '\\begin{align}\na_1 & b \\\\\n* c\n\\end{align}\n',
    '::: warning\nText *a*\n:::\n',
    '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n',
    'A note^[with *words* and [a](b)] here.\n',
    'A note^[with `c]` in it\nand a *second* line] here.\n',
    '> A note^[of a quote\n> and more] here.\n',
    'See [[A_Page|some *words*]], [[B#C]] and ![[pic_a.png]].\n',
    '%%\nprivate *note*\n\nmore\n%%\n',
    'A %%inline *comment*%% here ==marked== ^block-id\n',
    '> [!note] A title\n> Body *here*.\n>\n> - list\n',
    '> [!WARNING]\n> Text\n',
    '> [!tip]- Fold *me*\n> body\n',
  ])('%j', expectBytes);

  test.each([
    ['It cost $5 and then $6, or US$5 and A$7.', 'sums of money'],
    ['He wrote “$x” and paid $5 *or* US$ 6.', 'a dollar before a word'],
    ['The set {a, b} and {x}.', 'braces'],
    ['At 5: the end. Note: this.', 'colons'],
    ['100% of 5%% of it', 'per cent'],
    ['He said \\[sic\\] (and \\(so on\\)).', 'escaped brackets'],
  ])('%s has no syntax in it: %s', (words) => {
    const { body: read, opaque } = readMarkdown(`${words}\n`);
    expect(opaque).toBe(0);
    expect(plainText(read).text).toBe(words.replace(/\\/g, '').replaceAll('*', ''));
  });

  test.each([
    ['H~2~O, 10^6^ and **E=mc^2^**', '--- \nbibliography: a.bib\n---\n\n'],
    ['> x^a\\ b^ and ~~gone~~ ~ one ^ two\n> - H~2~O', '% Title\n\n'],
  ])('%s is lowered and raised where the file is Pandoc’s', async (text, front) => {
    const pandoc = await convertFile('a.md', new TextEncoder().encode(`${front}${text}\n`));
    const pieces = pandoc.body.flatMap((block) => nodesOf(block, 'opaque-inline'));
    expect(pieces.map(({ source }) => source)).toEqual(text.match(/~2~|\^(?! )[^^]+\^/g));
    expect(writeMarkdown(pandoc.body)).toContain(text.match(/H~2~O|10\^6\^/)?.[0]);
    const github = await convertFile('a.md', new TextEncoder().encode(`${text}\n`));
    expect(github.body.flatMap((block) => nodesOf(block, 'opaque-inline'))).toEqual([]);
  });

  test('a wiki link gives way to a link of Markdown', () => {
    const { body: read } = readMarkdown('[[foo]]\n\n[foo]: /url\n');
    expect(JSON.stringify(read)).toContain('"type":"link"');
  });
});

const notes = (read: Body): string[] =>
  read.flatMap((block) => nodesOf(block, 'footnote')).map((note) => plainText(note.body).text);

describe('a note keeps its text wherever its mark stands', () => {
  test.each([
    ['fn-emph.md', fixture('fn-emph.md'), ['The note text that matters.']],
    ['fn-marks.md', fixture('fn-marks.md'), ['B note.', 'C note.', 'D note.']],
    ['nested marks', '***a[^1]*** **b *c[^2]* d**\n\n[^1]: One.\n\n[^2]: Two.\n', ['One.', 'Two.']],
    ['a heading', '# Head *x[^1]*\n\n[^1]: One.\n', ['One.']],
    ['an item', '- item **b[^1]**\n\n[^1]: One.\n', ['One.']],
    ['a quote', '> ~~b[^1]~~\n\n[^1]: One.\n', ['One.']],
    ['a cell', '| a |\n| - |\n| *t[^1]* |\n\n[^1]: One.\n', ['One.']],
    ['a note', 'a[^1]\n\n[^1]: One *b[^2]*.\n\n[^2]: Two.\n', ['One b.', 'Two.']],
    ['a note that is defined in a quote', '> b[^1]\n>\n> [^1]: One.\n>\n> > c\n', ['One.']],
    ['a note that is defined in an item', '- a\n  - b[^1]\n\n    [^1]: One.\n- c\n', ['One.']],
    ['a link in bold', '**[l[^1]](u)**\n\n[^1]: One.\n', ['One.']],
  ])('%s', (_, source, expected) => {
    const read = readMarkdown(source).body;
    expect(notes(read)).toEqual(expected);
    const written = writeMarkdown(read);
    expect(notes(readMarkdown(written).body)).toEqual(expected);
    expect(writeMarkdown(readMarkdown(written).body)).toBe(written);
  });

  test.each([
    ['a mark beside a picture of several lines', '*a[^1] ![b\nc](d)*\n\n[^1]: The text.\n'],
    ['a list that stays Markdown', '- a[^1]\n\n  > b\n\n[^1]: The text.\n'],
    ['a label that the editor has no place for', 'a[^n_1] *b[^n_1]*\n\n[^n_1]: The text.\n'],
    ['a definition in a list that stays Markdown', '- a[^1]\n\n  > b\n\n  [^1]: The text.\n- c\n'],
    [
      'a note in a note that stays Markdown',
      'a[^1]\n\n[^1]: b[^2]\n\n    - c\n\n      > d\n\n[^2]: The text.\n',
    ],
  ])('%s: its text is still there', (_, source) => {
    const written = writeMarkdown(readMarkdown(source).body);
    expect(written.split('The text.')).toHaveLength(2);
    expect(writeMarkdown(readMarkdown(written).body)).toBe(written);
  });
});
