import { type Dialect, likeGfm } from './dialect';

/** Eleventy: markdown-it without plugins, behind Liquid or Nunjucks. */
export const markdownIt: Dialect = {
  ...likeGfm,
  id: 'markdown-it',
  parser: 'markdown-it',
  templates: 'liquid',
  has: { ...likeGfm.has, notes: false, tasks: false },
};
