import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';

/** The words of HTML as Markdown; nothing of a tag that has none, as inline tags stand alone in mdast. */
export function htmlAsMarkdown(html: string, isInline: boolean): Nodes[] {
  if (isInline) return /^<br\b/i.test(html) ? [{ type: 'text', value: ' ' } satisfies PhrasingContent] : [];
  const tree = toMdast(fromHtml(html, { fragment: true }));
  return tree.type === 'root' ? tree.children : [tree];
}
