import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { isOpenableUrl } from '../../model/url';

/** Converts HTML of citeproc to phrasing content, with markup such as `<i>` in titles (Zotero keeps it in fields). */
export function phrasingOf(html: string): PhrasingContent[] {
  // Where a group of a style is empty, the engine writes the comma before it and the one behind it.
  const once = html.replace(/(,[”’]?) *,/g, '$1');
  return trimmed(fromHtml(once, { fragment: true }).children.flatMap(convert));
}

function convert(node: RootContent | ElementContent): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(convert);
  if (children.length === 0) return [];
  switch (node.tagName) {
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children }];
    case 'b':
    case 'strong':
      return [{ type: 'strong', children }];
    case 'a': {
      const url = String(node.properties['href'] ?? '');
      return isOpenableUrl(url) ? [{ type: 'link', url, children }] : children;
    }
    // Markdown has neither: as letters of their own they stay what they are, as in `nᵒ` and `m²`.
    case 'sup':
      return raised(children, superscripts);
    case 'sub':
      return raised(children, subscripts);
    case 'div':
      // Numeric styles write the number beside the reference.
      return [...children, { type: 'text', value: ' ' }];
    default:
      return children;
  }
}

const lettersOf = (plain: string, small: string): Map<string, string> => {
  const signs = [...small];
  return new Map([...plain].map((letter, index) => [letter, signs[index] ?? letter]));
};
const superscripts = lettersOf(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
const subscripts = lettersOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** The text in small letters, or as it is where one of them has no such form. */
function raised(children: PhrasingContent[], letters: Map<string, string>): PhrasingContent[] {
  return children.map((child) =>
    child.type === 'text' && [...child.value].every((letter) => letters.has(letter))
      ? { ...child, value: [...child.value].map((letter) => letters.get(letter) ?? letter).join('') }
      : child,
  );
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else merged.push(node);
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return merged
    .map((node) => (node.type === 'text' ? { ...node, value: node.value.replace(/ {2,}/g, ' ') } : node))
    .filter((node) => node.type !== 'text' || node.value !== '');
}
