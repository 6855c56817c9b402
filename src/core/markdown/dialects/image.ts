import type { Image } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { isAloneIn } from '../write/picture';

/**
 * Pictures for a parser that shows the escapes of a description or drops what they escape: `otherwise` writes those
 * whose description needs one and those with a width, or null. `isAlone`: nothing else is in the paragraph.
 */
export const imageWithout =
  (otherwise: (node: Image, isAlone: boolean) => string | null, asWritten = (alt: string) => alt): Handle =>
  (node: Image, parent, state, info) => {
    const alt = asWritten(node.alt ?? '');
    const markdown = defaultHandlers.image({ ...node, alt }, parent, state, info);
    const isPlain = markdown.startsWith(`![${alt}]`) && !alt.includes('\\');
    if (isPlain && node.data?.width === undefined) return markdown;
    return otherwise(node, isAloneIn(parent)) ?? markdown;
  };

/** Pictures for a parser that reads attributes behind them. */
export const imageWithWidth =
  (attributes: (percent: number) => string): Handle =>
  (node: Image, parent, state, info) => {
    const markdown = defaultHandlers.image(node, parent, state, info);
    return node.data?.width === undefined ? markdown : markdown + attributes(node.data.width);
  };
