import type { Options } from 'mdast-util-to-markdown';

/**
 * Writes the first brace of `{{` and `{%` in prose as a character reference, so that neither a generator nor our own
 * reader takes it for a template, and a browser shows the same characters.
 */
export const templateEscapes: Options = {
  handlers: {
    text: (node: { value: string }, _, state, info) =>
      state.safe(node.value, info).replace(/\\?\{(?=\\?[{%])/g, '&#123;'),
  },
};
