import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** The HTML of the Markdown: CommonMark with GFM and footnotes, including raw HTML. */
export const render = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The same of a template: as in Hugo, something without marks stands in place of each tag before the Markdown is read. */
export const renderTemplate = (markdown: string): string =>
  render(markdown.replace(/\{[{%][\s\S]*?[%}]\}/g, (tag) => `{${Buffer.from(tag).toString('hex')}}`));

/** The same HTML with soft line breaks as spaces, which CommonMark 6.8 allows. */
export function normaliseHtml(html: string): string {
  const root = fromHtml(html.trim(), { fragment: true });
  unwrap(root);
  return toHtml(root).trim();
}

function unwrap(node: Root | Element): void {
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') child.value = child.value.replace(/\s*\n\s*/g, ' ');
    if (child.type === 'element' && child.tagName !== 'pre') unwrap(child);
  }
}
