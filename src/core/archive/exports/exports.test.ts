import { expect, test } from 'vitest';
import { type ExportPart, piecesOf, readExport } from '.';

/** `size`: of the pieces in which the file comes. */
async function read(text: string, size?: number) {
  const parts: ExportPart[] = [];
  for await (const part of readExport(piecesOf(text, size))) parts.push(part);
  return {
    rules: parts.at(-1)?.rules,
    posts: parts.flatMap(({ posts }) => posts),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

const wordpress = `<?xml version="1.0"?>
<rss><channel><title>Harbour</title><link>https://harbour.example</link><language>en</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://harbour.example/desk</wp:base_blog_url>
<item><title>9&#47;11 &amp; the quay</title><link>https://harbour.example/desk/quay/</link>
<guid isPermaLink="false">https://harbour.example/?p=12</guid><dc:creator><![CDATA[Mara Lind]]></dc:creator>
<content:encoded><![CDATA[[caption id="a"]A crane[/caption]

See <a href="/desk/pier/">the pier</a> [sic].]]></content:encoded>
<excerpt:encoded><![CDATA[In short]]></excerpt:encoded>
<wp:post_date_gmt>2020-03-05 10:20:30</wp:post_date_gmt><wp:post_name>quay</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="port"><![CDATA[Port]]></category>
<category domain="post_tag" nicename="cranes"><![CDATA[Cranes]]></category></item>
<item><title>Idea</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type><wp:post_id>13</wp:post_id></item>
<item><title>Menu</title><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>
</channel></rss>`;

test('an export of WordPress: posts and drafts, without menus and pictures', async () => {
  const { rules, posts } = await read(wordpress);
  expect(rules).toMatchObject({ generator: 'wordpress', address: 'https://harbour.example/desk' });
  expect(posts.map(({ title, isDraft }) => [title, isDraft])).toEqual([
    ['9/11 & the quay', false],
    ['Idea', true],
  ]);
  expect(posts[0]).toMatchObject({
    slug: 'quay',
    url: 'https://harbour.example/desk/quay/',
    date: '2020-03-05T10:20:30Z',
    section: 'Port',
    tags: ['Cranes'],
    authors: ['Mara Lind'],
    language: 'en',
    summary: 'In short',
    text: 'A crane\n\nSee the pier [sic].',
    links: ['/desk/pier/'],
  });
});

test('RSS and Atom', async () => {
  const rss = await read(
    `<rss><channel><link>https://harbour.example/</link><item><title>Tide</title><link>https://harbour.example/tide</link>
     <pubDate>Thu, 05 Mar 2020 10:20:30 +0100</pubDate><description>&lt;p&gt;High &amp;amp; low&lt;/p&gt;</description></item></channel></rss>`,
  );
  expect(rss.rules).toMatchObject({ generator: 'feed', address: 'https://harbour.example' });
  expect(rss.posts[0]).toMatchObject({
    title: 'Tide',
    text: 'High & low',
    date: '2020-03-05T10:20:30+01:00',
  });
  const atom = await read(
    `<feed xml:lang="en"><link rel="self" href="https://harbour.example/feed"/><link href="https://harbour.example/"/>
     <entry><title>Pier</title><id>tag:1</id><link rel="alternate" href="https://harbour.example/pier"/>
     <published>2020-03-05T10:20:30Z</published><author><name>Mara Lind</name></author><category term="port"/>
     <content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>`,
  );
  expect(atom.posts[0]).toMatchObject({
    url: 'https://harbour.example/pier',
    path: 'tag:1',
    authors: ['Mara Lind'],
    tags: ['port'],
    text: 'Words',
  });
});

test('an export of Ghost: posts with their tags and authors by their ties', async () => {
  const data = {
    posts: [
      {
        id: 1,
        title: 'Tide',
        slug: 'tide',
        status: 'published',
        published_at: '2020-03-05T10:20:30.000Z',
        html: '<p>High <a href="__GHOST_URL__/pier/">pier</a></p>',
      },
      { id: 2, title: 'Idea', slug: 'idea', status: 'draft' },
      'damaged',
    ].filter((post) => typeof post === 'object'),
    tags: [
      { id: 7, name: 'Port' },
      { id: 8, name: '#hidden' },
    ],
    users: [{ id: 9, name: 'Mara Lind' }],
    posts_tags: [
      { post_id: 1, tag_id: 7 },
      { post_id: 1, tag_id: 8 },
    ],
    posts_authors: [{ post_id: 1, author_id: 9 }],
  };
  const { rules, posts } = await read(JSON.stringify({ db: [{ data }] }));
  expect(rules).toMatchObject({ generator: 'ghost', permalink: '/:slug/' });
  expect(posts).toMatchObject([
    {
      title: 'Tide',
      tags: ['Port'],
      authors: ['Mara Lind'],
      text: 'High pier',
      links: ['/pier/'],
      isDraft: false,
    },
    { title: 'Idea', isDraft: true },
  ]);
});

test('damaged XML costs the entry it is in, and no entity of a document grows', async () => {
  const bombs = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  const { posts } = await read(
    `${bombs}<rss><channel><item><title>A & B &b;</title></b><link>https://a.example/1</link></item>
     <item><title>C</title><link>https://a.example/2</link></item></channel></rss>`,
  );
  expect(posts.map(({ title }) => title)).toEqual(['A & B &b;', 'C']);
});

test.each(['<html><p>Page</p></html>', '{"data": {"posts": []}}', '{"posts": 1}', '{broken', ''])(
  '“%s” is no export',
  async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'unreadable' });
  },
);

test('elements that are nested without end are refused by name', async () => {
  await expect(read(`<rss>${'<a>'.repeat(5000)}</rss>`)).rejects.toMatchObject({ code: 'unreadable' });
});

const item = (title: string) =>
  `<item><title>${title}</title><link>https://a.example/${title}</link></item>\n`;
const ghost = (...titles: string[]) =>
  JSON.stringify({
    db: [{ data: { posts: titles.map((title, id) => ({ id, title, status: 'published' })) } }],
  });

test('an export that comes in small pieces reads the same', async () => {
  const broken = `${wordpress}<!unknown>`;
  expect(await read(broken, 3)).toEqual(await read(broken));
  expect(await read(ghost('Tide', 'Pier'), 5)).toEqual(await read(ghost('Tide', 'Pier')));
});

test('of a file that is cut off the whole posts come in, and it says where it breaks', async () => {
  const feed = await read(`<rss><channel>${item('a')}${item('b')}<item><title>c`);
  expect(feed.posts.map(({ title }) => title)).toEqual(['a', 'b']);
  expect(feed.faults[0]).toBe('The file is damaged at line 3, behind the entry “b”. What can be read is in.');
  const cut = await read(ghost('Tide', 'Pier').slice(0, -30));
  expect([cut.posts.map(({ title }) => title), cut.faults]).toEqual([
    ['Tide'],
    ['The file ends before its end. The posts that are whole are in.'],
  ]);
  const broken = await read(ghost('Tide', 'Pier').replace('},{', '}!{'));
  expect(broken.posts).toHaveLength(1);
  expect(broken.faults[0]).toMatch(/^The file is damaged at character \d+\. The posts before it are in\.$/);
});
