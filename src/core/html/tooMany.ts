import type { Element, Root } from 'hast';
import type { Body } from '../document/nodes';
import { walk } from '../document/text';
import { countMarks, mostMarks } from '../markdown/read/marks';
import { isBlock } from './blank';
import type { LeftOut } from './leftOut';
import { descendants, element, isElement } from './tree';

/** Stands around the number of words that are set aside while the page passes through Markdown; no page keeps it. */
export const wordsMark = '\uE001';
const marked = /\uE001(\d+)\uE001/g;

/**
 * Paragraphs with more marks, links or formats than the Markdown parser reads in a moment. Their words pass it by, and
 * only their formats are lost.
 */
export class TooMany {
  readonly #words: string[] = [];

  constructor(private readonly leftOut: LeftOut) {}

  /** The tree with a number in place of the words of such paragraphs. */
  setAside(root: Root): Root {
    return { ...root, children: this.#below(root.children as Element['children']) };
  }

  #below(nodes: Element['children']): Element['children'] {
    const kept: Element['children'] = [];
    let run: Element['children'] = [];
    const endRun = () => {
      for (const node of this.#run(run)) kept.push(node);
      run = [];
    };
    for (const node of nodes) {
      if (isInline(node)) run.push(node);
      else {
        endRun();
        kept.push(
          isElement(node) && node.tagName !== 'pre'
            ? { ...node, children: this.#below(node.children) }
            : node,
        );
      }
    }
    endRun();
    return kept;
  }

  #run(run: Element['children']): Element['children'] {
    let count = 0;
    let words = '';
    for (const node of descendants(element('span', run))) {
      count += node.type === 'text' ? countMarks(node.value) : 2;
      words += node.type === 'text' ? node.value : isElement(node, 'br') ? ' ' : '';
    }
    if (count <= mostMarks) return run;
    this.leftOut.add('marks', null);
    const number = this.#words.push(words.replace(/\s+/g, ' ').trim()) - 1;
    return [{ type: 'text', value: `${wordsMark}${number}${wordsMark}` }];
  }

  /** Puts the words back. Changes the body in place, as nothing else uses it yet. */
  putBack(body: Body): void {
    if (this.#words.length === 0) return;
    for (const block of body)
      walk(block, (node) => {
        if (node.type === 'text') node.text = this.#restored(node.text);
        else if (node.type === 'opaque-block' || node.type === 'opaque-inline')
          node.source = this.#restored(node.source);
      });
  }

  #restored(text: string): string {
    return text.replace(marked, (_, number: string) => this.#words[Number(number)] ?? '');
  }
}

/** Whether the node is part of a line; one around blocks, such as a link around a picture and its heading, is not. */
function isInline(node: Element['children'][number]): boolean {
  for (const inner of descendants(node)) if (isElement(inner) && isBlock(inner.tagName)) return false;
  return true;
}
