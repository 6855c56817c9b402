import { imageAsHtml } from '../write/picture';
import { type Dialect, doubled, inAddress, inText, likeGfm } from './dialect';
import { imageWithout } from './image';

/** Ghost: markdown-it with the plugins of `@tryghost/kg-markdown-html-renderer`. */
export const ghost: Dialect = {
  ...likeGfm,
  id: 'ghost',
  parser: 'markdown-it with Ghost’s plugins',
  isGfm: false,
  runs: new Set(['note', 'subscript', 'superscript']),
  unsafe: [
    inAddress,
    // Superscript and notes in the text; highlights.
    ...inText('^'),
    ...doubled('='),
    // A word with a dot before what may be a top-level domain becomes a link.
    ...inText('.', { before: '[^\\s.]', after: '[A-Za-z]{2}' }),
  ],
  // It drops what is escaped in a description.
  print: { handlers: { image: imageWithout(imageAsHtml) } },
  titleIsRaw: true,
  has: { ...likeGfm.has, tasks: false },
};
