import type { Nodes } from 'mdast';
import type { Options } from 'mdast-util-to-markdown';
import type { Preset } from '../presets/schema';

/** Marks that Hugo, Liquid and Nunjucks would run. */
const templateMarks = /\{\{|\{%/;

/**
 * Prose that holds such marks is written with a character reference for the first brace: the generator sees
 * no template, the reader sees the same characters.
 */
export function proseEscapes(templates: Preset['templates']): Options {
  if (templates === 'none') return {};
  return {
    handlers: {
      text: (node: { value: string }, _, state, info) => {
        const safe = state.safe(node.value, info);
        return safe.replace(/\\?\{(?=\\?[{%])/g, '&#123;');
      },
    },
  };
}

/** Code cannot hold character references: Hugo has a comment form for it, the others a switch in the front matter. */
export function escapeCode(nodes: Nodes[], templates: Preset['templates']): boolean {
  let found = false;
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ((node.type === 'code' || node.type === 'inlineCode') && templateMarks.test(node.value)) {
      found = true;
      if (templates === 'hugo') node.value = commentShortcodes(node.value);
    }
    if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

/** `{{< x >}}` shown, not run (Hugo, "Shortcodes: escaping"). */
const commentShortcodes = (code: string): string =>
  code.replace(
    /\{\{([<%])(?!\/\*)([\s\S]*?)([>%])\}\}/g,
    (_, open: string, inner: string, close: string) => `{{${open}/*${inner}*/${close}}}`,
  );
