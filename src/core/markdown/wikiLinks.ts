import { link, paragraph, text } from '../document/build';
import { nodesOf } from '../document/find';
import { mapInlines } from '../document/mapInlines';
import type { Body, Inline, OpaqueInlineNode } from '../document/nodes';
import { isSafeUrl } from '../model/url';

/** A published post and the names by which a wiki link may call it: its slug, its title, its file. */
export interface LinkTarget {
  url: string;
  names: string[];
}

/** The address of the post of a name; null if none has it. */
export type AddressOf = (name: string) => string | null;

export const addressesOf = (targets: LinkTarget[]): AddressOf =>
  byName(targets.filter(({ url }) => isSafeUrl(url)).map(({ url, names }) => [url, names]));

/** Finds what has a name; a name that two have leads to neither. */
export function byName(entries: [found: string, names: string[]][]): (name: string) => string | null {
  const known = new Map<string, string | null>();
  for (const [found, names] of entries)
    for (const name of new Set(names.map(normal))) {
      const other = known.get(name);
      known.set(name, other === undefined || other === found ? found : null);
    }
  known.delete('');
  return (name) => known.get(normal(name)) ?? known.get(normal(fileOf(name))) ?? null;
}

const normal = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The name of a file without its folders and its ending. */
export const fileOf = (path: string): string =>
  path.replace(/^.*\//, '').replace(/\.(?:md|mdown|markdown)$/i, '');

export interface TiedWikiLinks {
  body: Body;
  /** Wiki links that lead to no post with an address; they stay as they are written. */
  unknown: string[];
}

/** Whether a piece that an import kept is a wiki link of Obsidian or Zettlr, or a file put in by one. */
export const isWikiLink = (source: string): boolean => /^!?\[\[/.test(source);

const parts = /^\[\[([^\]|#]+)(?:#([^\]|]*))?(?:\|([^\]]+))?\]\]$/;

/** What the wiki links that stayed in a text call the posts that they lead to. */
export const namesCalled = (body: Body): string[] =>
  body
    .flatMap((block) => [...nodesOf(block, 'opaque-inline'), ...nodesOf(block, 'opaque-block')])
    .flatMap(({ source }) => parts.exec(source)?.[1] ?? []);

/** Wiki links to posts with an address become links; `![[file]]` and links within the article stay. */
export function tieWikiLinks(body: Body, addressOf: AddressOf): TiedWikiLinks {
  const unknown = new Set<string>();
  const lines = body.map((block) => {
    if (block.type !== 'opaque-block' || !isWikiLink(block.source)) return block;
    const node: OpaqueInlineNode = { type: 'opaque-inline', version: 1, source: block.source };
    const tied = tie(node);
    return tied[0] === node ? block : paragraph(tied);
  });
  return { body: mapInlines(lines, tie), unknown: [...unknown] };

  function tie(node: Inline): Inline[] {
    if (node.type !== 'opaque-inline' || !isWikiLink(node.source)) return [node];
    const [, target = '', heading = '', words] = parts.exec(node.source) ?? [];
    const url = addressOf(target);
    if (url === null) {
      unknown.add(node.source);
      return [node];
    }
    const shown = words ?? (heading ? `${target} > ${heading}` : target);
    const address = heading ? `${url.split('#')[0]}#${anchorOf(heading)}` : url;
    return [link(address, [text(shown, node.$?.around ?? 0)])];
  }
}

/** The id of a heading, as GitHub and most generators make it. */
const anchorOf = (heading: string): string =>
  encodeURI(
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
