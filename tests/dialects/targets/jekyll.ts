import path from 'node:path';
import { lacksProgram, run } from './run';
import { readSite } from './site';
import type { Target } from './target';

const post = `<!doctype html>
<html lang="{{ page.lang | default: site.lang | default: "en" }}" dir="{{ page.dir }}">
<head><meta name="source" content="{{ page.path }}"><meta name="description" content="{{ page.excerpt | escape }}"></head>
<body>
{% if page.canonical_url %}<link rel="canonical" href="{{ page.canonical_url | escape }}">{% endif %}
{% if page.image %}<img data-cover src="{{ page.image.path }}" alt="{{ page.image.alt | escape }}">{% endif %}
<span data-note>{{ page.desk_note | escape }}</span>
<h1 data-title>{{ page.title | escape }}</h1>
<time data-date datetime="{{ page.date | date_to_xmlschema }}"></time>
{% if page.last_modified_at %}<time data-modified datetime="{{ page.last_modified_at | date_to_xmlschema }}"></time>{% endif %}
<span data-byline>{{ page.author | escape }}</span>
{% for category in page.categories %}<span data-category>{{ category | escape }}</span>{% endfor %}
{% for tag in page.tags %}<span data-tag>{{ tag | escape }}</span>{% endfor %}
<main data-body>{{ content }}</main>
</body>
</html>
`;

/** A new site with the layout `post`, whose fields stand where the theme of `jekyll new` has them. */
export const jekyll: Target = {
  name: 'jekyll',
  preset: 'jekyll',
  missing: lacksProgram('jekyll'),
  starter: { '_config.yml': 'title: A site\nnote: A note of the site\n', '_layouts/post.html': post },
  async build(folder, files) {
    await run('jekyll', ['build', '--quiet', '--disable-disk-cache'], folder);
    return readSite(path.join(folder, '_site'), files);
  },
  runs: { '{{ site.note }}': 'A note of the site' },
  isSite: true,
};
