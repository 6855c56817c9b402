/** The kinds of Markdown, by the parser that reads each: GitHub's, Jekyll's, Hugo's, Eleventy's, Astro's, Ghost's, Pandoc's. */
export const dialectIds = [
  'gfm',
  'kramdown',
  'goldmark',
  'markdown-it',
  'remark',
  'ghost',
  'pandoc',
] as const;
export type DialectId = (typeof dialectIds)[number];
