import type { Element } from 'hast';
import { attribute, hasClass, styleOf } from './tree';

/** Classes of the common frameworks for words that only a screen reader reads out. */
const readOut =
  /^(sr-only|visually-?hidden|hide-?visually|screen-?reader(-text|-only)?|assistive-text|u-visually-hidden|element-invisible)$/i;

const unseen = [
  /(^|;)\s*display:\s*none/,
  /(^|;)\s*visibility:\s*(hidden|collapse)/,
  /(^|;)\s*mso-hide:\s*(all|screen)/,
  /(^|;)\s*font-size:\s*0(px|pt|em|rem|%)?\s*(!important\s*)?(;|$)/,
  /(^|;)\s*text-indent:\s*-\d{4,}px/,
  /(^|;)\s*clip:\s*rect\(\s*0|(^|;)\s*clip-path:\s*inset\(\s*(50|100)%/,
  /(^|;)\s*left:\s*-\d{4,}px/,
];

/** Whether no reader of the page sees the element: its words never come in. */
export const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined ||
  node.properties['ariaHidden'] === 'true' ||
  (node.tagName === 'dialog' && node.properties['open'] === undefined) ||
  (node.tagName === 'input' && attribute(node, 'type') === 'hidden') ||
  hasClass(node, readOut) ||
  unseen.some((pattern) => pattern.test(styleOf(node)));
