import type { Element } from 'hast';
import { allIn, attribute, elementsIn, type Parent, parentsIn, textIn, withTag } from './elements';

/** A mark in the text that leads to a note. */
export interface FoundNote {
  /** The link in the text, or the element around it that has nothing else. */
  mark: Element;
  /** The block of the note. */
  body: Element;
  /** The links in the note that lead back to a mark. */
  back: Element[];
}

const blocks = withTag('li', 'p', 'dd', 'div', 'aside', 'section');
const isHeading = withTag('h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/**
 * Notes are found by what they do, not by a tool's classes: a link in the text to an element of the page, and in that
 * element a link back to the place of the first. A raised link to an element without such a link is a note too, from
 * which nothing leads back.
 */
export function notesIn(root: Parent): FoundNote[] {
  const parents = parentsIn(root);
  const byId = new Map(allIn(root, () => true).map((element) => [attribute(element, 'id'), element]));
  byId.delete('');
  const links = allIn(root, withTag('a')).filter((link) => attribute(link, 'href').startsWith('#'));
  const targetOf = (link: Element) => byId.get(decode(attribute(link, 'href').slice(1)));

  const found: FoundNote[] = [];
  const bodies = new Set<Element>();
  for (const link of links) {
    const target = targetOf(link);
    if (!target || isHeading(target)) continue;
    const body = blockOf(target);
    if (!body || holds(body, link)) continue;
    const mark = around(link);
    const back = links.filter((other) => {
      if (!holds(body, other)) return false;
      const place = targetOf(other);
      return place !== undefined && (place === mark || holds(mark, place) || place === link);
    });
    const isRaised = mark.tagName === 'sup' || attribute(link, 'role') === 'doc-noteref';
    if (back.length === 0 && !isRaised) continue;
    // The link back is a link to an element that holds a link to it too: the first of the two is the mark.
    if (found.some(({ back: backs }) => backs.includes(link))) continue;
    bodies.add(body);
    found.push({ mark, body, back });
  }
  return found;

  function holds(outer: Element, inner: Element): boolean {
    for (let at: Parent | undefined = inner; at; at = at.type === 'element' ? parents.get(at) : undefined) {
      if (at === outer) return true;
    }
    return false;
  }

  function blockOf(element: Element): Element | null {
    for (let at: Parent | undefined = element; at?.type === 'element'; at = parents.get(at)) {
      const outer = parents.get(at);
      // A paragraph of a list's item is not the whole note.
      if (blocks(at) && !(outer?.type === 'element' && outer.tagName === 'li')) return at;
    }
    return null;
  }

  /** The raised element around a link; else the link. */
  function around(link: Element): Element {
    const parent = parents.get(link);
    const isAlone =
      parent?.type === 'element' &&
      (parent.tagName === 'sup' || parent.tagName === 'span') &&
      elementsIn(parent).length === 1 &&
      textIn(parent).trim() === textIn(link).trim();
    return isAlone ? parent : link;
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
