import type { Image } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Pictures for a parser that shows the escapes of a description or drops what they escape: `otherwise` writes those
 * whose description needs one, or null. `isAlone`: nothing else is in the paragraph.
 */
export const imageWithout =
  (otherwise: (node: Image, isAlone: boolean) => string | null, asWritten = (alt: string) => alt): Handle =>
  (node: Image, parent, state, info) => {
    const alt = asWritten(node.alt ?? '');
    const markdown = defaultHandlers.image({ ...node, alt }, parent, state, info);
    if (markdown.startsWith(`![${alt}]`) && !alt.includes('\\')) return markdown;
    const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
    return otherwise(node, isAlone) ?? markdown;
  };

/** With references for every character that means something in an attribute, in Markdown or to a template. */
const attribute = (text: string): string =>
  text.replace(/[&<>"{}\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A picture as HTML, in a paragraph as Markdown has it. */
export function imageAsHtml({ url, alt, title }: Image, isAlone: boolean): string {
  const shown = title ? ` title="${attribute(title)}"` : '';
  const image = `<img src="${attribute(url)}" alt="${attribute(alt ?? '')}"${shown} />`;
  return isAlone ? `<p>${image}</p>` : image;
}
