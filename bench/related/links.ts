const link =
  /!?\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)|\[([^\]]+)\]\[([^\]]*)\]|<a\s[^>]*?href\s*=\s*["']([^"']+)["'][^>]*>([\s\S]*?)<\/a>/g;
const shortcode =
  /\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s]+)["']?[^}]*\}\}|\{%\s*post_url\s+(\S+)\s*%\}|\{\{\s*["']([^"'\s]+)["']\s*\|[^}]*\}\}/g;

/** Last part of an address without date and extension, by which posts are told apart. */
export function slugOf(address: string): string {
  const path = address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.(html?|md|markdown)$/, '')
    .replace(/\/index$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .toLowerCase();
}

/** The posts that a text links to, other addresses without query, and the text without links to posts. */
export function linksIn(body: string, idOf: (slug: string) => string | undefined) {
  const source = body.replace(
    shortcode,
    (_, hugo?: string, jekyll?: string, liquid?: string) => hugo ?? jekyll ?? liquid ?? '',
  );
  const definition = /^\[([^\]]+)\]:\s*(\S+).*$/gm;
  const defined = new Map(
    Array.from(source.matchAll(definition), ([, name, to]) => [name?.toLowerCase(), to]),
  );
  const links = new Set<string>();
  const addresses: string[] = [];
  const text = source
    .replace(definition, '')
    .replace(
      link,
      (
        all: string,
        inline?: string,
        to?: string,
        full?: string,
        name?: string,
        href?: string,
        html?: string,
      ) => {
        const address = to ?? href ?? defined.get((name || full || '').toLowerCase());
        if (address === undefined) return all;
        if (all.startsWith('!')) return ' ';
        const isAbsolute = /^https?:/.test(address);
        const slug = slugOf(address);
        const id = idOf(slug);
        // Another site has hardly a post with the same four words in its address.
        if (id !== undefined && (!isAbsolute || slug.split('-').length >= 4)) {
          links.add(id);
          return ' ';
        }
        if (isAbsolute)
          addresses.push(
            address
              .replace(/^https?:\/\/(www\.)?/, '')
              .replace(/[?#].*$/, '')
              .replace(/\/+$/, ''),
          );
        return ` ${inline ?? full ?? html ?? ''} `;
      },
    );
  return { links: [...links], addresses, text };
}
