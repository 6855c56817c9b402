import type { Options } from 'mdast-util-to-markdown';

/**
 * Prose that holds `{{` or `{%` is written with a character reference for the first brace: a generator, and our own
 * reader, see no template, and the reader sees the same characters.
 */
export const templateEscapes: Options = {
  handlers: {
    text: (node: { value: string }, _, state, info) =>
      state.safe(node.value, info).replace(/\\?\{(?=\\?[{%])/g, '&#123;'),
  },
};
