import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';

const underscore = 95;

/** GFM as cmark-gfm reads it: an address of e-mail does not begin with `_`, which begins emphasis. */
export function gfmSyntax(): Extension {
  const { text, ...others } = gfm();
  return { ...others, text: { ...text, [underscore]: [] } };
}
