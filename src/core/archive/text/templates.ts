/** The text of a file without the tags of templates, as its page shows it; what a tag encloses stays. */
export function withoutTemplates(source: string): string {
  let text = '';
  let from = 0;
  const missing = new Set<string>();
  for (let at = source.indexOf('{'); at >= 0; at = source.indexOf('{', at)) {
    const close = closings[source.slice(at, at + 2)];
    const end = close === undefined || missing.has(close) ? -1 : source.indexOf(close, at + 2);
    if (close === undefined || end < 0) {
      if (close !== undefined) missing.add(close);
      at += 1;
      continue;
    }
    text += source.slice(from, at) + shown(source.slice(at + 2, end));
    from = end + close.length;
    at = from;
  }
  return text + source.slice(from);
}

/** Shortcodes of Hugo, outputs and tags of Liquid and Nunjucks. */
const closings: Record<string, string> = { '{{': '}}', '{%': '%}' };

const reference = /^[<%]?-?\s*(?:rel)?ref\s+(?:[\w.]+\s+)?(?:path\s*=\s*)?["'`]?([^"'`\s>%]+)/;
const ofJekyll = /^-?\s*(post_url|link)\s+([^\s%]+)/;
const filtered = /^-?\s*["']([^"'\n]+)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend)/;

/** A link to a file stays one, under a name of its own; an address that a filter completes stays as it is. */
function shown(inside: string): string {
  const named = reference.exec(inside)?.[1];
  if (named !== undefined) return refTo(named);
  const [, kind, name] = ofJekyll.exec(inside) ?? [];
  if (name !== undefined) return refTo(kind === 'link' ? `/${name.replace(/^\//, '')}` : name);
  return filtered.exec(inside)?.[1] ?? '';
}

/** Characters that would end a link in Markdown are written as a browser would. */
const refTo = (file: string): string =>
  `ref:${file.replace(/[^\w./~#-]/g, (letter) => encodeURIComponent(letter))}`;
