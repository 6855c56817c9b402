import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';

const underscore = 95;

/**
 * GFM as cmark-gfm reads it: an address of e-mail does not begin with `_`, which begins emphasis. `singleTilde`: whether
 * `~x~` is struck out.
 */
export function gfmSyntax({ singleTilde = true } = {}): Extension {
  const { text, ...others } = gfm({ singleTilde });
  return { ...others, text: { ...text, [underscore]: [] } };
}
