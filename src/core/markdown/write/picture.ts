import type { Image, Parents } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** With references for every character that means something in an attribute, in Markdown or to a template. */
const attribute = (text: string): string =>
  text.replace(/[&<>"{}\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A picture as HTML, in a paragraph as Markdown has it. */
export function imageAsHtml({ url, alt, title, data }: Image, isAlone: boolean): string {
  const shown = title ? ` title="${attribute(title)}"` : '';
  const width = data?.width === undefined ? '' : ` width="${data.width}%"`;
  const image = `<img src="${attribute(url)}" alt="${attribute(alt ?? '')}"${shown}${width} />`;
  return isAlone ? `<p>${image}</p>` : image;
}

/** Whether nothing else is in the paragraph. */
export const isAloneIn = (parent: Parents | undefined): boolean =>
  parent?.type === 'paragraph' && parent.children.length === 1;

/** A picture with a width is HTML: neither CommonMark nor GFM has widths. */
export const writePicture: Handle = (node: Image, parent, state, info) =>
  node.data?.width !== undefined && isAloneIn(parent)
    ? imageAsHtml(node, true)
    : defaultHandlers.image(node, parent, state, info);
