import { linksOf, nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import type { DialectId } from '../../model/dialect';
import type { FrontMatter } from '../frontMatter';

interface File {
  /** Its path, with forward slashes. */
  path: string;
  frontMatter: Pick<FrontMatter, 'kind' | 'data'> | null;
  body: Body;
}

/** What only the files of one generator have: names of folders, keys, pieces of the text. */
const signs: { dialect: DialectId; path: RegExp; keys: readonly string[]; piece: RegExp }[] = [
  {
    dialect: 'kramdown',
    path: /(?:^|\/)_(?:posts|drafts)\//,
    keys: ['redirect_from', 'last_modified_at', 'excerpt_separator', 'render_with_liquid'],
    // An attribute list that has its own line.
    piece: /^\{:[^\n]*\}$|^\{::/,
  },
  {
    dialect: 'goldmark',
    path: /(?:^|\/)content\//,
    keys: ['lastmod', 'publishDate', 'expiryDate', 'cascade', 'isCJKLanguage', 'markup'],
    piece: /\{\{[<%]/,
  },
  {
    dialect: 'pandoc',
    path: /$^/,
    keys: ['bibliography', 'csl', 'nocite', 'link-citations', 'header-includes', 'reference-section-title'],
    // Obsidian and Zettlr know Pandoc’s math and notes.
    piece: /^!?\[\[(?!toc\]\])/i,
  },
];

/** The Markdown in which a file is written, as far as it shows it; without a sign it is what GitHub shows. */
export function dialectOf({ path, frontMatter, body }: File): DialectId {
  const { kind, data = {} } = frontMatter ?? {};
  if (kind === 'toml') return 'goldmark';
  if (kind === 'pandoc') return 'pandoc';
  const layout = data['layout'];
  if (typeof layout === 'string' && /^[\w-]+$/.test(layout)) return 'kramdown';
  const blocks = body.flatMap((block) => nodesOf(block, 'opaque-block')).map(({ source }) => source);
  const inlines = body.flatMap((block) => nodesOf(block, 'opaque-inline')).map(({ source }) => source);
  const found =
    signs.find((sign) => sign.path.test(path)) ??
    signs.find(({ keys }) => keys.some((key) => key in data)) ??
    signs.find(({ dialect, piece }) =>
      (dialect === 'kramdown' ? blocks : [...blocks, ...inlines]).some((source) => piece.test(source)),
    );
  return found?.dialect ?? (hasLinkToId(body, inlines) ? 'goldmark' : 'gfm');
}

/** `{#id}` with a link to it is no words. */
function hasLinkToId(body: Body, pieces: string[]): boolean {
  const ids = new Set(pieces.flatMap((source) => /^\{#([\w:-]+)[^{}]*\}$/.exec(source)?.[1] ?? []));
  return (
    ids.size > 0 && body.flatMap(linksOf).some(({ url }) => url.startsWith('#') && ids.has(url.slice(1)))
  );
}
