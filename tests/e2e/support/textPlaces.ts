import type { Locator } from 'playwright-core';

/** A place where a click puts the caret, in pixels of the window, and its offset in the text's picture. */
export interface Place {
  x: number;
  y: number;
  at: number;
}

/** Kinds of places in the text, by the selector of the innermost element around them. */
export const textPlaces = {
  paragraph: '.stet-text > p',
  heading: '.stet-text h2',
  'list item': '.stet-text > ul > li',
  'table cell': '.stet-cell',
  'block quote': '.stet-blockquote',
  'block quotation': '.stet-quotation-block',
  'inline quotation': '.stet-quotation',
  link: '.stet-text a',
  code: '.stet-code',
} as const;
export type TextPlace = keyof typeof textPlaces;

/**
 * The whole text as one string: words, line feeds, and for each node without words of its own one sign and its class.
 * A caption is its field's value.
 */
export const pictureOf = (text: Locator): Promise<string> =>
  text.evaluate((root) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLInputElement) return `[${node.value}]`;
      if (!(node instanceof HTMLElement)) return '';
      // Lexical's own place for the caret beside a block that has none.
      if (node.dataset['lexicalCursor'] === 'true' || node.localName === 'img') return '';
      // In an empty line it only holds the line open.
      if (node.localName === 'br') return node.parentElement?.childNodes.length === 1 ? '' : '\n';
      const inside = [...node.childNodes].map(read).join('');
      if (node.isContentEditable && getComputedStyle(node).display === 'inline') return inside;
      return `<${node.classList[0] ?? node.localName}>${inside}</>`;
    };
    return [...root.childNodes].map(read).join('');
  });

/** The places of a kind that are in view: before every letter, and in every empty line. */
export async function placesOf(text: Locator, kind: TextPlace): Promise<Place[]> {
  return await text.evaluate((root, selector) => {
    const view =
      root.closest('[data-article-scroll]')?.getBoundingClientRect() ?? root.getBoundingClientRect();
    const places: { x: number; y: number; at: number }[] = [];
    let at = 0;
    const isKind = (node: Node) => {
      const around = node instanceof Element ? node : node.parentElement;
      return around?.closest(selector) !== null;
    };
    const add = (rect: DOMRect | undefined, x: number) => {
      if (!rect || rect.height === 0) return;
      const y = rect.top + rect.height / 2;
      if (y > view.top + 40 && y < view.bottom - 40) places.push({ x, y, at });
    };
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        const isText = isKind(node) && node.parentElement?.isContentEditable === true;
        for (let offset = 0; offset < node.length; offset++) {
          if (isText && /\p{L}/u.test(node.data[offset] ?? '')) {
            const range = document.createRange();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            const rect = range.getBoundingClientRect();
            if (rect.width >= 4) add(rect, rect.left + 1);
          }
          at++;
        }
      } else if (node instanceof HTMLInputElement) {
        at += node.value.length + 2;
      } else if (node instanceof HTMLElement) {
        if (node.dataset['lexicalCursor'] === 'true' || node.localName === 'img') return;
        if (node.localName === 'br') {
          const line = node.parentElement;
          if (line?.childNodes.length !== 1) at++;
          else if (line.isContentEditable && isKind(line)) {
            const rect = line.getBoundingClientRect();
            add(rect, rect.left + Math.min(12, rect.width / 2));
          }
          return;
        }
        const isPlain = node.isContentEditable && getComputedStyle(node).display === 'inline';
        if (!isPlain) at += `<${node.classList[0] ?? node.localName}>`.length;
        for (const child of node.childNodes) visit(child);
        if (!isPlain) at += '</>'.length;
      }
    };
    for (const child of root.childNodes) visit(child);
    return places;
  }, textPlaces[kind]);
}

/** Things in the text that hold no caret. A click selects them, or opens something beside them. */
export const things = {
  picture: '.stet-figure img',
  snippet: '.stet-snippet',
  bibliography: '.stet-bibliography',
  rule: 'hr',
  'opaque block': '.stet-opaque-block',
  'opaque inline': '.stet-opaque-inline',
  'footnote mark': '.stet-footnote',
  citation: '.stet-citation',
  caption: '.stet-figure-caption',
} as const;
export type Thing = keyof typeof things;

/** What a click opens over the text. */
export const opens: Partial<Record<Thing, string>> = {
  'opaque block': 'Kept as it is',
  'opaque inline': 'Kept as it is',
  'footnote mark': 'Footnote',
  citation: 'Citation',
};
