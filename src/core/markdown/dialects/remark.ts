import { type Dialect, likeGfm } from './dialect';

/** Astro. It looks for the file of a picture only where that is Markdown, which has no widths. */
export const remark: Dialect = {
  ...likeGfm,
  id: 'remark',
  parser: 'remark',
  has: { ...likeGfm.has, widthsBeside: false },
};
