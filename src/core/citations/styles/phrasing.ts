import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { isOpenableUrl } from '../../model/url';

/** Converts HTML of citeproc to phrasing content, with markup such as `<i>` in titles (Zotero keeps it in fields). */
export function phrasingOf(html: string): PhrasingContent[] {
  return trimmed(fromHtml(html, { fragment: true }).children.flatMap(convert));
}

function convert(node: RootContent | ElementContent): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(convert);
  if (children.length === 0) return [];
  switch (node.tagName) {
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children }];
    case 'b':
    case 'strong':
      return [{ type: 'strong', children }];
    case 'a': {
      const url = String(node.properties['href'] ?? '');
      return isOpenableUrl(url) ? [{ type: 'link', url, children }] : children;
    }
    case 'div':
      // Numeric styles write the number beside the reference.
      return [...children, { type: 'text', value: ' ' }];
    default:
      return children;
  }
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else merged.push(node);
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return merged
    .map((node) => (node.type === 'text' ? { ...node, value: node.value.replace(/ {2,}/g, ' ') } : node))
    .filter((node) => node.type !== 'text' || node.value !== '');
}
