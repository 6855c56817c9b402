import type { Element, Parents, Root } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { attribute, descendants, element, isElement, replaceChild, styleOf, textOf } from './tree';

const referenceTag = 'stet-note-reference';
const noteTag = 'stet-note';

/**
 * Footnotes of Word, Google Docs, Pandoc, GitHub, WordPress and wikis have one thing in common: a short link leads to
 * a note, and a link in the note leads back. Such pairs become our own elements, which `footnoteHandlers` convert
 * to Markdown. Changes the tree in place.
 */
export function markFootnotes(root: Root): void {
  const tree = index(root);
  const numbers = new Map<Element, number>();
  const references: { anchor: Element; note: Element }[] = [];
  for (const anchor of tree.anchors) {
    const note = shortLabel.test(textOf(anchor)) ? noteOf(anchor, tree) : null;
    if (note) references.push({ anchor, note });
  }
  const notes = new Set(references.map(({ note }) => note));
  for (const { anchor, note } of references) {
    if (climb(anchor, tree, highest).some((above) => isElement(above) && notes.has(above))) continue;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    const whole = wholeReference(anchor, tree);
    replaceChild(parentOf(whole, tree), whole, element(referenceTag, [], { note: String(number) }));
  }
  for (const [note, number] of numbers) {
    takeOut(note, tree);
    withoutBackLinks(note, tree);
    root.children.push(element(noteTag, note.children, { note: String(number) }));
  }
}

export const footnoteHandlers: Record<string, Handle> = {
  [referenceTag]: (_state, node) => {
    const label = labelOf(node);
    return label ? { type: 'footnoteReference', identifier: label, label } : undefined;
  },
  [noteTag]: (state, node) => {
    const label = labelOf(node);
    const children = state.toFlow(state.all(node));
    return label ? { type: 'footnoteDefinition', identifier: label, label, children } : children;
  },
};

export const isFootnoteMark = (node: Element): boolean =>
  (node.tagName === referenceTag || node.tagName === noteTag) && labelOf(node) !== '';

/** A page may contain such elements itself, so only a number is accepted. */
const labelOf = (node: Element): string => /^\d{1,5}$/.exec(attribute(node, 'note'))?.[0] ?? '';

interface Tree {
  root: Root;
  /** The links in each note. */
  linksIn: Map<Element, Element[]>;
  parents: Map<Element, Parents>;
  targets: Map<string, Element>;
  anchors: Element[];
  order: Map<Element, number>;
}

function index(root: Root): Tree {
  const tree: Tree = {
    root,
    linksIn: new Map(),
    parents: new Map(),
    targets: new Map(),
    anchors: [],
    order: new Map(),
  };
  for (const node of descendants(root)) {
    if ('children' in node) {
      for (const child of node.children) if (isElement(child)) tree.parents.set(child, node);
    }
    if (!isElement(node)) continue;
    tree.order.set(node, tree.order.size);
    for (const id of [attribute(node, 'id'), isElement(node, 'a') ? attribute(node, 'name') : '']) {
      if (id !== '' && !tree.targets.has(id)) tree.targets.set(id, node);
    }
    if (isElement(node, 'a') && /#.+/.test(attribute(node, 'href'))) tree.anchors.push(node);
  }
  return tree;
}

const parentOf = (node: Element, { parents, root }: Tree): Parents => parents.get(node) ?? root;

/** How many levels above a link its note is looked for. */
const highest = 100;

/** The element and up to `steps` ancestors. */
function climb(node: Element, tree: Tree, steps: number): Parents[] {
  const path: Parents[] = [node];
  for (let next = tree.parents.get(node); next && path.length <= steps; ) {
    path.push(next);
    next = isElement(next) ? tree.parents.get(next) : undefined;
  }
  return path;
}

function targetOf(anchor: Element, { targets }: Tree): Element | undefined {
  const fragment = attribute(anchor, 'href').replace(/^.*#/, '');
  return targets.get(fragment);
}

/** The label of a footnote: a number, one or two letters or a sign, with or without brackets. */
const shortLabel = /^\s*[[(]?\s*[\p{L}\p{N}*†‡§¶]{1,4}\s*[\])]?\s*$/u;

/** The note that a link leads to, if it has a link back. */
function noteOf(anchor: Element, tree: Tree): Element | null {
  const target = targetOf(anchor, tree);
  const note = target && blockAround(target, tree);
  if (!note || (tree.order.get(note) ?? 0) < (tree.order.get(anchor) ?? 0)) return null;
  return backLinks(note, tree).some((back) => leadsTo(back, anchor, tree)) ? note : null;
}

const blocks = ['li', 'p', 'div', 'section', 'aside', 'dd', 'td'];

function blockAround(target: Element, tree: Tree): Element | null {
  const around = climb(target, tree, highest).filter((node) => isElement(node));
  return (
    around.find((node) => /mso-element:\s*(foot|end)note(;|$)/.test(styleOf(node))) ??
    around.find((node) => blocks.includes(node.tagName)) ??
    null
  );
}

function backLinks(note: Element, tree: Tree): Element[] {
  const known = tree.linksIn.get(note);
  if (known) return known;
  const found = [...descendants(note)]
    .filter((node) => isElement(node))
    .filter((node) => node.tagName === 'a' && targetOf(node, tree));
  tree.linksIn.set(note, found);
  return found;
}

/** The link back points to the reference, to an ancestor or to a descendant of it. */
function leadsTo(back: Element, anchor: Element, tree: Tree): boolean {
  const target = targetOf(back, tree);
  return (
    target !== undefined &&
    (climb(anchor, tree, 3).includes(target) || climb(target, tree, 3).includes(anchor))
  );
}

/** The link with the superscript around it. */
function wholeReference(anchor: Element, tree: Tree): Element {
  const words = textOf(anchor).trim();
  const around = climb(anchor, tree, 3).filter((node) => isElement(node, 'a', 'sup', 'span'));
  return around.findLast((node) => hasOnly(node, words)) ?? anchor;
}

/** Whether these are all words of the element; stops reading at once where it has more. */
function hasOnly(node: Element, words: string): boolean {
  let text = '';
  for (const inner of descendants(node)) {
    if (inner.type === 'text') text += inner.value;
    if (text.trimStart().length > words.length && text.trim() !== words) return false;
  }
  return text.trim() === words;
}

/** Removes the notes with their lists, sections, rules and headings. */
function takeOut(note: Element, tree: Tree): void {
  let child = note;
  for (;;) {
    const parent = parentOf(child, tree);
    replaceChild(parent, child);
    const held = isElement(parent, 'ol', 'ul', 'section', 'div', 'aside', 'dl');
    if (!held || !parent.children.every(isOnlyFrame)) {
      withoutLastRule(parent);
      return;
    }
    child = parent;
  }
}

/** Removes the rule above the notes. */
function withoutLastRule(parent: Parents): void {
  const last = parent.children.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  if (isElement(last, 'hr')) replaceChild(parent, last);
}

const isOnlyFrame = (node: Parents['children'][number]): boolean =>
  isElement(node, 'hr', 'br', 'h2', 'h3', 'h4') || (!isElement(node) && textOf(node).trim() === '');

function withoutBackLinks(note: Element, tree: Tree): void {
  for (const link of backLinks(note, tree)) {
    const target = targetOf(link, tree);
    const leadsUp = target && (tree.order.get(target) ?? 0) < (tree.order.get(note) ?? 0);
    if (leadsUp && /^\W*\w{0,4}\W*$/.test(textOf(link))) replaceChild(parentOf(link, tree), link);
  }
}
