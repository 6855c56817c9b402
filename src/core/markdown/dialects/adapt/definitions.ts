import type { Root } from 'mdast';

/** The definitions of a document's notes, without their text, and of its links that are kept as they are written. */
export const definitionsIn = (root: Root): string =>
  root.children
    .map((node) => {
      if (node.type === 'footnoteDefinition') return `[^${node.label ?? node.identifier}]: note`;
      return node.type === 'html' && /^\[[^\]\n]+\]:/.test(node.value) ? node.value : '';
    })
    .filter((source) => source !== '')
    .join('\n\n');
