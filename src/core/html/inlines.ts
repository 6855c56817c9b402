import type { Element } from 'hast';
import { append } from '../append';
import { isBlock } from './blank';
import { isElement } from './tree';

type Content = Element['children'];

/**
 * Wraps each run of inline content, and leaves blocks outside: `<b>a<p>b</p></b>` becomes `<b>a</b><p><b>b</b></p>`.
 * The content is clean already, so that a block stands only in a block or at the top.
 */
export function aroundInlines(children: Content, wrap: (run: Content) => Content): Content {
  const result: Content = [];
  let run: Content = [];
  const endRun = () => {
    append(result, run.some(isTelling) ? withEdgesOutside(run, wrap) : run);
    run = [];
  };
  for (const child of children) {
    if (!isElement(child) || !isBlock(child.tagName)) {
      run.push(child);
      continue;
    }
    endRun();
    result.push(
      child.tagName === 'pre' ? child : { ...child, children: aroundInlines(child.children, wrap) },
    );
  }
  endRun();
  return result;
}

/** Moves spaces and line breaks at the ends out of the wrapped words: Markdown's marks stand beside words. */
function withEdgesOutside(run: Content, wrap: (run: Content) => Content): Content {
  const from = run.findIndex(isTelling);
  const to = run.findLastIndex(isTelling) + 1;
  const inside = run.slice(from, to);
  const before = run.slice(0, from);
  const after = run.slice(to);
  const first = inside[0];
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push(space());
    inside[0] = { type: 'text', value: first.value.trimStart() };
  }
  const last = inside.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.unshift(space());
    inside[inside.length - 1] = { type: 'text', value: last.value.trimEnd() };
  }
  return [...before, ...wrap(inside), ...after];
}

const isTelling = (node: Content[number]): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : !isElement(node, 'br');

const space = (): Content[number] => ({ type: 'text', value: ' ' });
