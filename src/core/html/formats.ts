import type { Element } from 'hast';
import { aroundInlines } from './inlines';
import { element, isElement, styleOf, textOf } from './tree';

type Format = 'strong' | 'em' | 'del';

const ownFormat: Record<string, Format> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'em',
  mark: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
};

/** Elements that only format text. */
const carriers = new Set(['span', 'font', ...Object.keys(ownFormat)]);

export const carriesFormat = (node: Element): boolean => carriers.has(node.tagName);

/**
 * Wraps words in bold, italic and strikethrough elements. Google Docs and Word write formats in the style of a span,
 * and Google Docs wraps a whole clipping in a `b` that is not bold.
 */
export function formatted(node: Element, children: Element['children']): Element['children'] {
  const formats = formatsOf(node);
  if (formats.length === 0) return children;
  return aroundInlines(children, (run) =>
    hasWords(run)
      ? formats.reduce<Element['children']>((inner, tag) => [element(tag, without(tag, inner))], run)
      : run,
  );
}

/** The same format twice is no stronger, and Markdown cannot nest it. */
const without = (tag: Format, nodes: Element['children']): Element['children'] =>
  nodes.flatMap((node): Element['children'] => {
    if (!isElement(node)) return [node];
    const children = without(tag, node.children);
    return node.tagName === tag ? children : [{ ...node, children }];
  });

const hasWords = (run: Element['children']) => textOf(element('span', run)).trim() !== '';

function formatsOf(node: Element): Format[] {
  const style = styleOf(node);
  const own = ownFormat[node.tagName];
  const bold = /(?<![\w-])font-weight:\s*(bold|[6-9]00)/.test(style);
  const light = /(?<![\w-])font-weight:\s*(normal|[1-5]00)/.test(style);
  const italic = /(?<![\w-])font-style:\s*(italic|oblique)/.test(style);
  const upright = /(?<![\w-])font-style:\s*normal/.test(style);
  return [
    ...(bold || (own === 'strong' && !light) ? (['strong'] as const) : []),
    ...(italic || (own === 'em' && !upright) ? (['em'] as const) : []),
    ...(own === 'del' || /text-decoration[^;]*line-through/.test(style) ? (['del'] as const) : []),
  ];
}

const raised: Record<string, string> = { '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ' };
const lowered: Record<string, string> = { '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' };
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** Writes superscript and subscript as Unicode characters (`m²`, `H₂O`), or as plain text if there are none. */
export function raisedOrLowered(node: Element): string | null {
  const [signs, digits] = node.tagName === 'sup' ? [raised, raisedDigits] : [lowered, loweredDigits];
  const text = textOf(node);
  const letters = [...text].map((letter) =>
    /^\d$/.test(letter) ? digits[Number(letter)] : /\s/.test(letter) ? letter : signs[letter],
  );
  return text.trim() !== '' && letters.every((letter) => letter !== undefined) ? letters.join('') : null;
}
