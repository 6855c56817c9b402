import type { CitationItem } from '../../document/nodes';

/**
 * What an exported article's text points to, as links from `articles/` to the files that hold the records: every
 * Markdown reader takes them for links, and Stet reads the tie from the fragment.
 */
export type Tie =
  | { kind: 'quote'; id: string }
  | { kind: 'snippet'; id: string }
  | { kind: 'article'; id: string }
  | { kind: 'citation'; items: CitationItem[] }
  | { kind: 'bibliography' }
  | { kind: 'caption' }
  | { kind: 'credit' };

const sources = '../sources.json';
const files = { quote: '../records/quote.json', snippet: '../records/snippet.json', article: './' };

export const tieUrl = {
  quote: (id: string) => `${files.quote}#quote=${encodeURIComponent(id)}`,
  snippet: (id: string) => `${files.snippet}#snippet=${encodeURIComponent(id)}`,
  article: (id: string) => `${files.article}#article=${encodeURIComponent(id)}`,
  bibliography: `${sources}#bibliography`,
  /** Each source begins an item; what follows belongs to it. */
  citation(items: CitationItem[]): string {
    const values = items.flatMap(({ sourceId, suppressAuthor, ...rest }): [string, string][] => [
      ['source', sourceId],
      ...Object.entries(rest),
      ...(suppressAuthor ? [['suppressAuthor', '1'] satisfies [string, string]] : []),
    ]);
    return `${sources}#${values.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
  },
  /** Words below a picture. */
  caption: '../records/asset.json#caption',
  credit: '../records/asset.json#credit',
};

/** Null for any other link. */
export function tieOf(url: string): Tie | null {
  if (url === tieUrl.bibliography) return { kind: 'bibliography' };
  if (url === tieUrl.caption) return { kind: 'caption' };
  if (url === tieUrl.credit) return { kind: 'credit' };
  const [file, fragment = ''] = url.split('#');
  const values = pairsIn(fragment);
  for (const kind of ['quote', 'snippet', 'article'] as const) {
    const [first, ...others] = values;
    const id = first?.[0] === kind && others.length === 0 ? first[1] : '';
    if (file === files[kind] && id) return { kind, id };
  }
  if (file !== sources) return null;
  const items = itemsIn(values);
  return items.length > 0 ? { kind: 'citation', items } : null;
}

function pairsIn(fragment: string): [string, string][] {
  try {
    return fragment.split('&').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, decodeURIComponent(value.join('='))];
    });
  } catch {
    // A percent sign that encodes nothing.
    return [];
  }
}

function itemsIn(values: [string, string][]): CitationItem[] {
  const items: CitationItem[] = [];
  for (const [name, value] of values) {
    if (name === 'source') {
      items.push({ sourceId: value });
      continue;
    }
    const item = items.at(-1);
    if (!item) return [];
    if (name === 'label' || name === 'locator' || name === 'prefix' || name === 'suffix') item[name] = value;
    if (name === 'suppressAuthor') item.suppressAuthor = value === '1';
  }
  return items;
}
