import path from 'node:path';
import { lacksPackage, packageFolder, run } from './run';
import { readSite } from './site';
import type { Target } from './target';

const layout = `<!doctype html>
<html lang="{{ lang or "en" }}" dir="{{ dir }}">
<head><meta name="source" content="{{ page.inputPath }}"><meta name="description" content="{{ description }}"></head>
<body>
<h1 data-title>{{ title }}</h1>
<time data-date datetime="{{ page.date.toISOString() }}"></time>
<span data-byline>{{ author }}</span>
{% for tag in tags %}{% if tag != "posts" %}<span data-tag>{{ tag }}</span>{% endif %}{% endfor %}
<main data-body>{{ content | safe }}</main>
</body>
</html>
`;

/** Its own Markdown with nothing added; the folder of the posts names their layout, as Eleventy's own blog does. */
export const eleventy: Target = {
  preset: 'eleventy',
  missing: lacksPackage('@11ty/eleventy'),
  starter: {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js':
      "export default (config) => {\n  config.addPassthroughCopy('posts/**/*.png');\n};\n",
    '_data/site.json': '{ "note": "A note of the site" }\n',
    '_includes/layouts/entry.njk': layout,
    'posts/posts.json': '{ "layout": "layouts/entry.njk" }\n',
  },
  async build(folder, files) {
    const program = path.join(packageFolder('@11ty/eleventy'), 'cmd.cjs');
    await run(process.execPath, [program, '--quiet'], folder);
    return readSite(path.join(folder, '_site'), files);
  },
  runs: { '{{ site.note }}': 'A note of the site' },
  isSite: true,
};
