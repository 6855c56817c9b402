import type { FindEnd } from './find';

/**
 * Opening and closing tags: Liquid and Nunjucks `{% x %}`, `{% endx %}`; shortcodes of Hugo `{{< x >}}`, `{{< /x >}}`
 * and `{{% x %}}`, `{{% /x %}}`; kramdown `{::x}`, `{:/x}` or `{:/}`; TeX `\begin{x}`, `\end{x}`.
 */
const tag = new RegExp(
  [
    String.raw`\{%[-+]?\s*(?<endTag>end)?(?<tag>[A-Za-z_]\w*)(?:(?!\{%|%\})[^\n])*%\}`,
    String.raw`\{\{(?<mark>[<%])\s*(?<endCode>\/\s*)?(?<code>[\w./-]+)(?:(?!\{\{|\}\})[^\n])*\}\}`,
    String.raw`\{:(?<endKramdown>\/)(?<closed>\w*)\}|\{::(?<kramdown>\w+)[^{}\n]*\}`,
    String.raw`\\(?<tex>begin|end)\{(?<environment>[A-Za-z]+\*?)\}`,
  ].join('|'),
  'g',
);

/** Liquid and Nunjucks tags around Markdown; the text between all others is theirs. */
const aroundMarkdown = new Set(
  'if unless case for tablerow capture block macro call filter set switch asyncEach asyncAll with cache paginate trans autoescape'.split(
    ' ',
  ),
);

/** Shortcodes with `%` stand around Markdown, these do not. */
const rawCodes =
  /^(?:highlight|code|raw|html|rawhtml|comment|mermaid|math|katex|tex|plantuml|graphviz|chart|gist)$/i;

interface Tag {
  name: string;
  isEnd: boolean;
}

function read(groups: Record<string, string | undefined>, whole: string): Tag | null {
  const { tag: liquid, code, mark, kramdown, closed, environment } = groups;
  if (liquid !== undefined)
    return aroundMarkdown.has(liquid) ? null : { name: `%${liquid}`, isEnd: groups['endTag'] !== undefined };
  if (code !== undefined) {
    if (mark === '%' && !rawCodes.test(code)) return null;
    if (whole.endsWith('/>}}') || whole.endsWith('/%}}')) return null;
    return { name: `${mark}${code}`, isEnd: groups['endCode'] !== undefined };
  }
  if (kramdown !== undefined) return whole.endsWith('/}') ? null : { name: `:${kramdown}`, isEnd: false };
  if (closed !== undefined) return { name: `:${closed}`, isEnd: true };
  return environment === undefined ? null : { name: `\\${environment}`, isEnd: groups['tex'] === 'end' };
}

/** Pairs of tags with text between them that is not Markdown: found in one pass, whatever is nested in what. */
export function pairedTags(source: string): FindEnd {
  let pairs: Map<number, number> | null = null;
  return (from) => {
    pairs ??= pairUp(source);
    return pairs.get(from) ?? null;
  };
}

function pairUp(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  let lastKramdown = '';
  for (const match of source.matchAll(tag)) {
    const found = read(match.groups ?? {}, match[0]);
    if (!found) continue;
    const name = found.name === ':' ? lastKramdown : found.name;
    const waiting = open.get(name) ?? [];
    if (!found.isEnd) {
      waiting.push(match.index);
      open.set(name, waiting);
      if (name.startsWith(':')) lastKramdown = name;
      continue;
    }
    const start = waiting.pop();
    if (start !== undefined) pairs.set(start, match.index + match[0].length);
  }
  return pairs;
}
