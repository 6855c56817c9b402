import { type Dialect, doubled, inText, likeGfm } from './dialect';

/** Ghost: markdown-it with the plugins of `@tryghost/kg-markdown-html-renderer`. */
export const ghost: Dialect = {
  ...likeGfm,
  id: 'ghost',
  parser: 'markdown-it with Ghost’s plugins',
  isGfm: false,
  unsafe: [
    // Superscript and notes in the text; highlights.
    ...inText('^'),
    ...doubled('='),
    // A word with a dot before what may be a top-level domain becomes a link.
    ...inText('.', { before: '[^\\s.]', after: '[A-Za-z]{2}' }),
  ],
  has: { ...likeGfm.has, tasks: false },
};
