import type { Nodes } from 'mdast';
import type { Preset } from '../presets/schema';

/** Marks that Hugo, Liquid and Nunjucks would run. */
const templateMarks = /\{\{|\{%/;

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
