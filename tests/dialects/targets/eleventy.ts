import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureByGrey } from './greys';
import { lacksPackage, linkPackages, packageFolder, run } from './run';
import { readSite } from './site';
import type { Built, Target } from './target';

const missing = lacksPackage('@11ty/eleventy');

async function runEleventy(folder: string): Promise<string> {
  await linkPackages(folder);
  await run(process.execPath, [path.join(packageFolder('@11ty/eleventy'), 'cmd.cjs'), '--quiet'], folder);
  return path.join(folder, '_site');
}

const layout = `<!doctype html>
<html lang="{{ lang or "en" }}" dir="{{ dir }}">
<head>
<meta name="source" content="{{ page.inputPath }}"><meta name="description" content="{{ description }}">
{% if canonicalUrl %}<link rel="canonical" href="{{ canonicalUrl }}">{% endif %}
</head>
<body>
{% if image %}<img data-cover src="{{ image }}" alt="{{ imageAlt }}">{% endif %}
<span data-note>{{ desk_note }}</span>
<h1 data-title>{{ title }}</h1>
<time data-date datetime="{{ page.date.toISOString() }}"></time>
<span data-byline>{{ author }}</span>
{% for tag in tags %}{% if tag != "posts" %}<span data-tag>{{ tag }}</span>{% endif %}{% endfor %}
<main data-body>{{ content | safe }}</main>
</body>
</html>
`;

/** What eleventy-base-blog sets: Nunjucks in Markdown, and plugins that rewrite code, addresses, headings and pictures. */
const config = `import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy';
import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
import navigation from '@11ty/eleventy-navigation';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default (eleventy) => {
  eleventy.addPreprocessor('drafts', '*', (data) => (data.draft ? false : undefined));
  for (const plugin of [navigation, HtmlBasePlugin, InputPathToUrlTransformPlugin, IdAttributePlugin]) {
    eleventy.addPlugin(plugin);
  }
  eleventy.addPlugin(syntaxHighlight, { preAttributes: { tabindex: 0 } });
  eleventy.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: { language: 'en', title: 'A site', base: 'https://site.example/', author: { name: 'A desk' } },
  });
  eleventy.addPlugin(eleventyImageTransformPlugin, { formats: ['avif', 'webp', 'auto'], failOnError: false });
};

export const config = {
  markdownTemplateEngine: 'njk',
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
};
`;

/** A blog as eleventy-base-blog sets it up; the folder of the posts names their layout and their tag. */
export const eleventy: Target = {
  name: 'eleventy',
  preset: 'eleventy',
  into: 'content',
  missing,
  starter: {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js': config,
    '_data/site.json': '{ "note": "A note of the site" }\n',
    '_includes/layouts/post.njk': layout,
    'content/posts/posts.json': '{ "layout": "layouts/post.njk", "tags": ["posts"] }\n',
  },
  build: async (folder, files) => ({
    ...(await readSite(await runEleventy(folder), files)),
    pictureIn: pictureByGrey,
  }),
  runs: { '{{ site.note }}': 'A note of the site' },
  isSite: true,
};

/** A site that has nothing but a rule for pictures: no layout, so a page is its text. */
export const eleventyBare: Target = {
  name: 'eleventy-bare',
  preset: 'eleventy',
  missing,
  starter: {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js':
      "export default (eleventy) => {\n  eleventy.addPassthroughCopy('posts/**/*.png');\n};\n",
    '_data/site.json': '{ "note": "A note of the site" }\n',
  },
  async build(folder, files) {
    const root = await runEleventy(folder);
    const pages: Built['pages'] = new Map();
    for (const slug of files.keys()) {
      const url = `/posts/${slug}/`;
      const html = await readFile(path.join(root, url, 'index.html'), 'utf8').catch(() => null);
      if (html !== null) pages.set(slug, { html, url });
    }
    return { root, pages };
  },
  runs: { '{{ site.note }}': 'A note of the site' },
  isSite: true,
};
