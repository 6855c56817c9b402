import type { Nodes } from 'mdast';
import { append } from '../../append';
import type { Preset } from '../presets/schema';

/** Template tags of Hugo, Liquid and Nunjucks. */
const templateMarks = /\{\{|\{%/;

/** Code cannot contain character references: Hugo has a comment form, the others an option in the front matter. */
export function escapeCode(nodes: Nodes[], templates: Preset['templates']): boolean {
  let found = false;
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ((node.type === 'code' || node.type === 'inlineCode') && templateMarks.test(node.value)) {
      found = true;
      if (templates === 'hugo') node.value = commentShortcodes(node.value);
    }
    if ('children' in node) append<Nodes>(waiting, node.children);
  }
  return found;
}

/** Escapes `{{< x >}}` so that it is shown and not run (Hugo, "Shortcodes: escaping"). */
const commentShortcodes = (code: string): string =>
  code.replace(
    /\{\{([<%])(?!\/\*)([\s\S]*?)([>%])\}\}/g,
    (_, open: string, inner: string, close: string) => `{{${open}/*${inner}*/${close}}}`,
  );
