import type { Element } from 'hast';
import { element, isElement, styleOf, textOf } from './tree';

type Format = 'strong' | 'em' | 'del';

const ownFormat: Record<string, Format> = { b: 'strong', strong: 'strong', i: 'em', em: 'em', s: 'del', strike: 'del', del: 'del' };

/** Elements that say how words look and nothing else. */
const carriers = new Set(['span', 'font', ...Object.keys(ownFormat)]);

export const carriesFormat = (node: Element): boolean => carriers.has(node.tagName);

/**
 * The words in plain bold, italic and strikethrough: Google Docs and Word say them in a span's style, and Google Docs
 * wraps a whole clipping in a `b` that is not bold.
 */
export function formatted(node: Element, children: Element['children']): Element['children'] {
  if (textOf(element('span', children)).trim() === '' && !children.some((child) => isElement(child))) {
    return children;
  }
  return formatsOf(node).reduce<Element['children']>((inner, tag) => [element(tag, inner)], children);
}

function formatsOf(node: Element): Format[] {
  const style = styleOf(node);
  const own = ownFormat[node.tagName];
  const bold = /font-weight:\s*(bold|[6-9]00)/.test(style);
  const light = /font-weight:\s*(normal|[1-5]00)/.test(style);
  const italic = /font-style:\s*(italic|oblique)/.test(style);
  const upright = /font-style:\s*normal/.test(style);
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

/** `m²` and `H₂O` keep their meaning where Markdown has no raised and lowered words; other words stay as they are. */
export function raisedOrLowered(node: Element): string | null {
  const [signs, digits] = node.tagName === 'sup' ? [raised, raisedDigits] : [lowered, loweredDigits];
  const letters = [...textOf(node).trim()].map((letter) =>
    /^\d$/.test(letter) ? digits[Number(letter)] : signs[letter],
  );
  return letters.length > 0 && letters.every((letter) => letter !== undefined) ? letters.join('') : null;
}
