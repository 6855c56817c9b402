import type { DialectId } from '../../model/dialect';
import type { Dialect } from './dialect';
import { gfm } from './gfm';
import { ghost } from './ghost';
import { goldmark } from './goldmark';
import { kramdown } from './kramdown';
import { markdownIt } from './markdownIt';
import { pandoc } from './pandoc';
import { remark } from './remark';

export const dialects: Record<DialectId, Dialect> = {
  gfm,
  kramdown,
  goldmark,
  'markdown-it': markdownIt,
  remark,
  ghost,
  pandoc,
};
