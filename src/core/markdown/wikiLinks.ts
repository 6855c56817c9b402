import { link, paragraph, text } from '../document/build';
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

/** A name that two posts with different addresses have leads to neither. */
export function addressesOf(targets: LinkTarget[]): AddressOf {
  const urls = new Map<string, string | null>();
  for (const { url, names } of targets) {
    if (!isSafeUrl(url)) continue;
    for (const name of new Set(names.map(normal))) {
      const known = urls.get(name);
      urls.set(name, known === undefined || known === url ? url : null);
    }
  }
  urls.delete('');
  return (name) => urls.get(normal(name)) ?? urls.get(normal(fileOf(name))) ?? null;
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
