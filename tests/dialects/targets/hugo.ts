import path from 'node:path';
import { lacksProgram, run } from './run';
import { readSite } from './site';
import type { Target } from './target';

const single = `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head><meta name="source" content="content/{{ .File.Path }}"><meta name="description" content="{{ with .Description }}{{ . }}{{ else }}{{ .Summary | plainify | htmlUnescape }}{{ end }}"></head>
<body>
{{/* Hugo before 0.123 does not lift what is under params. */}}
{{ with or .Params.canonicalURL .Params.params.canonicalURL }}<link rel="canonical" href="{{ . }}">{{ end }}
{{ with or .Params.cover .Params.params.cover }}<img data-cover src="{{ .image }}" alt="{{ .alt }}">{{ end }}
<span data-note>{{ .Params.desk_note }}</span>
<h1 data-title>{{ .Title }}</h1>
<time data-date datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"></time>
<time data-modified datetime="{{ .Lastmod.Format "2006-01-02T15:04:05Z07:00" }}"></time>
{{ with .Params.author }}<span data-byline>{{ . }}</span>{{ end }}
{{ range .Params.tags }}<span data-tag>{{ . }}</span>{{ end }}
{{ range .Params.categories }}<span data-category>{{ . }}</span>{{ end }}
<main data-body>{{ .Content }}</main>
{{ range or .Params.related .Params.params.related }}<a href="{{ .url }}">{{ .title }}</a>{{ end }}
</body>
</html>
`;

/**
 * A new site (`hugo new site`) with one layout and one shortcode; nothing is set that Hugo does not set itself. The
 * description is found as Hugo's own templates find it; related posts are printed from `params`, as Hugo has no list.
 */
export const hugo: Target = {
  name: 'hugo',
  preset: 'hugo',
  missing: lacksProgram('hugo'),
  starter: {
    'config.toml': 'baseURL = "https://site.example/"\nlanguageCode = "en-gb"\ntitle = "A site"\n',
    'layouts/_default/single.html': single,
    'layouts/_default/list.html': '<!doctype html><title>{{ .Title }}</title>',
    'layouts/index.html': '<!doctype html><title>{{ .Title }}</title>',
    'layouts/shortcodes/note.html': 'A note of the site',
  },
  async build(folder, files) {
    await run('hugo', ['--quiet'], folder);
    return readSite(path.join(folder, 'public'), files);
  },
  runs: { '{{< note >}}': 'A note of the site' },
  isSite: true,
};
