import { text as textNode } from '../document/build';
import { mapInlines } from '../document/mapInlines';
import { type Body, type Inline, textFormat } from '../document/nodes';
import { type FoundCitation, findPandocCitations } from './pandocKeys';

export interface TiedKeys {
  body: Body;
  /** Citations that became nodes. */
  cited: number;
  /** Keys without a source; their citations stay as they are written. */
  unknown: string[];
}

/** Citations by key in a text become nodes where every key of theirs is known; `known` has the sources by key. */
export function tieKeys(body: Body, known: ReadonlyMap<string, string>): TiedKeys {
  const unknown = new Set<string>();
  let cited = 0;
  return { body: mapInlines(body, tie), cited, unknown: [...unknown] };

  function tie(node: Inline): Inline[] {
    if (node.type !== 'text' || (node.format & textFormat.code) !== 0) return [node];
    const found = findPandocCitations(node.text).filter(isKnown);
    if (found.length === 0) return [node];
    let done = 0;
    const pieces = found.flatMap(({ start, end, items }): Inline[] => {
      const before = textNode(node.text.slice(done, start), node.format);
      done = end;
      cited += 1;
      const tiedItems = items.map(({ key, item }) => ({ sourceId: known.get(key) ?? '', ...item }));
      return [before, { type: 'citation', version: 1, items: tiedItems }];
    });
    return [...pieces, textNode(node.text.slice(done), node.format)];
  }

  /** `@name` may be somebody’s name elsewhere: only what looks like a key, with a year, is missed. */
  function isKnown({ items, start, end }: FoundCitation): boolean {
    const missing = items.filter(({ key }) => !known.has(key));
    const isCluster = end - start > (items[0]?.key.length ?? 0) + 1;
    for (const { key } of missing) if (isCluster || /\d{2}/.test(key)) unknown.add(key);
    return missing.length === 0;
  }
}
