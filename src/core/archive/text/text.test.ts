import { expect, test } from 'vitest';
import { plainRules, settingOf } from '../site/rules';
import { readPostFile } from './file';
import { readMarkdownText } from './markdown';
import { readLine } from './page';

test.each([
  ['9&#47;11 &amp; after', '9/11 & after'],
  ['The <em>quay</em>', 'The quay'],
  ['a < b', 'a < b'],
])('a title is what a reader sees: %s', (written, title) => {
  expect(readLine(written)).toBe(title);
});

test.each([
  ['See [it]({{< ref "2020-01-02-quay.md" >}}) now.', 'See it now.', ['ref:2020-01-02-quay.md']],
  ['See [it]({{% relref path="/news/quay.md#cost" %}}).', 'See it.', ['ref:/news/quay.md#cost']],
  ['<a href="{{<ref "quay">}}">It</a>', 'It', ['ref:quay']],
  [
    '[a]({% post_url 2020-01-02-quay %}) [b]({% link _posts/2020-01-02-pier.md %})',
    'a b',
    ['ref:2020-01-02-quay', 'ref:/_posts/2020-01-02-pier.md'],
  ],
  ['[a]({{ site.baseurl }}/quay/) [b]({{ "/pier/" | relative_url }})', 'a b', ['/quay/', '/pier/']],
  ['{{< note >}}Mind **the gap**.{{< /note >}}', 'Mind the gap.', []],
  ['{{< img src="a.jpg" alt="A crane" >}}Words', 'Words', []],
  ['Prices {rise} and {{ fall', 'Prices {rise} and {{ fall', []],
  ['<ul><li>One</li><li>Two</li></ul><script>x()</script>', 'One\n\nTwo', []],
  ['| a | b |\n| - | - |\n| 1 | 2 |', 'a\nb\n\n1\n2', []],
  ['{{< tag >}}    <p>Set in</p>', 'Set in', []],
])('the text of %s', (source, text, links) => {
  expect(readMarkdownText(source)).toEqual({ text, links });
});

test('imports and exports of MDX are not text', () => {
  expect(readMarkdownText('import A from "./a";\n\nWords <A/> here', { isMdx: true }).text).toBe(
    'Words here',
  );
});

const read = (path: string, source: string) => readPostFile(path, source, settingOf(plainRules, path));

test.each([
  [
    'YAML',
    '---\ntitle: The quay\nslug: q\ndate: 2020-03-05 22:30:00 -0500\ntags: [port]\nauthors: [Mara Lind]\n---\nWords',
  ],
  [
    'TOML',
    '+++\ntitle = "The quay"\nslug = "q"\ndate = 2020-03-05T22:30:00-05:00\ntags = ["port"]\nauthors = ["Mara Lind"]\n+++\nWords',
  ],
  [
    'JSON',
    '{"title": "The quay", "slug": "q", "date": "2020-03-05T22:30:00-05:00", "tags": ["port"], "authors": ["Mara Lind"]}\n\nWords',
  ],
])('front matter in %s', async (_, source) => {
  expect(await read('news/quay.md', source)).toMatchObject({
    title: 'The quay',
    slug: 'q',
    date: expect.stringMatching(/^2020-03-05T22:30:00(?:\.000)?-05:00$/),
    tags: ['port'],
    authors: ['Mara Lind'],
    section: 'news',
    text: 'Words',
    isDraft: false,
  });
});

test('front matter that cannot be read is text, and the file comes in', async () => {
  const { title, text } = await read('news/quay.md', '---\ntitle: [open\n---\nWords');
  expect([title, text]).toEqual(['quay', expect.stringContaining('Words')]);
});

test('a file of Jekyll has its date from its name, a draft is one, and a page without a date is none', async () => {
  expect(await read('_posts/2020-03-05-quay.md', 'Words')).toMatchObject({
    date: '2020-03-05',
    isDraft: false,
  });
  expect((await read('_drafts/quay.md', 'Words')).isDraft).toBe(true);
  expect((await read('a.md', '---\ntitle: A\ndate: 2020-01-01\ndraft: true\n---\n')).isDraft).toBe(true);
  expect((await read('about.md', '---\ntitle: About\n---\nWords')).isDraft).toBe(false);
});

test('former paths in every spelling lead to the post', async () => {
  expect((await read('a.md', '---\naliases:\n  - /old/\n---\n')).aliases).toEqual(['/old/']);
  expect((await read('a.md', '---\nredirect_from: /older/\n---\n')).aliases).toEqual(['/older/']);
});
