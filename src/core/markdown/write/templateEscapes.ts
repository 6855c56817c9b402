import { defaultHandlers, type Options } from 'mdast-util-to-markdown';
import { writePicture } from './picture';

/** The first brace of `{{` and `{%`. */
const opening = /\\?\{(?=\\?[{%])/g;
const reference = '&#123;';
/** Stands for the reference while the printer escapes; no character of any text. */
const mark = '\ufdd0';

const marked = <T extends string | null | undefined>(text: T) => text?.replace(opening, mark) as T;
const written = (text: string) => text.replaceAll(mark, reference);

/**
 * Writes the first brace of `{{` and `{%` in prose, and in what pictures and links have beside it, as a character
 * reference, so that neither a generator nor our own reader takes it for a template, and a browser shows the same
 * characters.
 */
export const templateEscapes: Options = {
  handlers: {
    text: (node: { value: string }, _, state, info) =>
      state.safe(node.value, info).replace(opening, reference),
    image: (node, parent, state, info) => {
      const hidden = { ...node, alt: marked(node.alt), url: marked(node.url), title: marked(node.title) };
      return written(writePicture(hidden, parent, state, info));
    },
    link: (node, parent, state, info) => {
      const hidden = { ...node, url: marked(node.url), title: marked(node.title) };
      return written(defaultHandlers.link(hidden, parent, state, info));
    },
  },
};
