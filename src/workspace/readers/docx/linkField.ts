import { attributeOf } from './dom';

/** Whether a field, by its element or the text of its instruction, is a link. */
export const isLinkField = (node: Element): boolean =>
  /^\s*HYPERLINK\b/i.test(
    node.nodeName === 'w:fldSimple' ? attributeOf(node, 'w:instr') : (node.textContent ?? ''),
  );
