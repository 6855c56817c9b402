import { imageAsHtml } from '../write/picture';
import { type Dialect, inAddress, likeGfm } from './dialect';
import { imageWithout } from './image';

/** Eleventy: markdown-it without plugins, behind Liquid or Nunjucks. */
export const markdownIt: Dialect = {
  ...likeGfm,
  id: 'markdown-it',
  parser: 'markdown-it',
  unsafe: [inAddress],
  templates: 'liquid',
  // It drops what is escaped in a description.
  print: { handlers: { image: imageWithout(imageAsHtml), html: withoutComments } },
  has: { ...likeGfm.has, notes: false, tasks: false },
};

/** The marks of a comment of Nunjucks are no template that an author of Markdown means. */
function withoutComments({ value }: { value: string }): string {
  return value.replace(/(?<!\{)\{(?=#)|(?<=#)\}(?!\})/g, (mark) => (mark === '{' ? '&#123;' : '&#125;'));
}
