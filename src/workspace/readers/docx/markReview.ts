import { newId } from '../../../core/model/newId';
import { around, attributeOf, childOf, elementsIn, runOf } from './dom';
import type { Code, Codes } from './reviewCodes';
import { instantOf } from './threads';

/** Puts codes for comments and tracked changes into the text, where mammoth reads them as words. */
export function markReview(root: Element, byComment: ReadonlyMap<string, string>, codes: Codes): void {
  markComments(root, byComment, codes);
  for (const change of elementsIn(root, 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'))
    markChange(change, codes);
}

function markComments(root: Element, byComment: ReadonlyMap<string, string>, codes: Codes): void {
  const referred = new Set(elementsIn(root, 'w:commentReference').map((one) => attributeOf(one, 'w:id')));
  /** Answers span the same words as what they answer. */
  const begun = new Set<string>();
  const ended = new Set<string>();
  for (const end of elementsIn(root, 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference')) {
    const id = attributeOf(end, 'w:id');
    const thread = byComment.get(id);
    if (thread === undefined || !referred.has(id)) continue;
    if (end.nodeName === 'w:commentRangeStart') {
      if (!begun.has(thread)) put(end, 'next', codes.lettersOf({ is: 'begin', thread }));
      begun.add(thread);
    } else if (end.nodeName === 'w:commentRangeEnd') {
      if (!ended.has(thread)) put(end, 'last', codes.lettersOf({ is: 'end', thread }));
      ended.add(thread);
    } else if (!begun.has(thread) && !ended.has(thread)) {
      // Without a range it is about the run before its mark.
      const run = around(end, 'w:r');
      const before = run && lastRunBefore(run);
      before?.parentNode?.insertBefore(runOf(before, codes.lettersOf({ is: 'begin', thread })), before);
      run?.parentNode?.insertBefore(runOf(run, codes.lettersOf({ is: 'end', thread })), run);
      ended.add(thread);
    }
  }
}

function lastRunBefore(run: Element): Element | null {
  let node = run.previousSibling;
  while (node && node.nodeName !== 'w:r') node = node.previousSibling;
  return node as Element | null;
}

/** The end of a comment can stand between paragraphs: its code goes into the next one, or the last. */
function put(mark: Element, into: 'next' | 'last', letters: string): void {
  if (around(mark, 'w:p')) {
    const place = around(mark, 'w:r') ?? mark;
    place.parentNode?.insertBefore(runOf(mark, letters), place);
    return;
  }
  const root = mark.ownerDocument.documentElement;
  const all = elementsIn(root, 'w:p', mark.nodeName);
  const at = all.indexOf(mark);
  const paragraph =
    into === 'next'
      ? all.slice(at).find(({ nodeName }) => nodeName === 'w:p')
      : all.slice(0, at).findLast(({ nodeName }) => nodeName === 'w:p');
  if (!paragraph) return;
  const first = childOf(paragraph, 'w:pPr')?.nextSibling ?? paragraph.firstChild;
  paragraph.insertBefore(runOf(mark, letters), into === 'next' ? first : null);
}

function markChange(change: Element, codes: Codes): void {
  const suggestion = {
    kind: change.nodeName === 'w:ins' || change.nodeName === 'w:moveTo' ? 'insertion' : 'deletion',
    id: newId(),
    by: attributeOf(change, 'w:author'),
    at: instantOf(attributeOf(change, 'w:date')),
  } as const;
  const letters = (is: Code['is']) => codes.lettersOf({ is, suggestion });
  const parent = change.parentNode?.nodeName;
  if (parent === 'w:rPr') {
    const paragraph = around(change, 'w:p');
    if (around(change, 'w:pPr')) paragraph?.appendChild(runOf(change, letters('break')));
  } else if (parent === 'w:trPr') {
    for (const paragraph of elementsIn(around(change, 'w:tr') ?? change, 'w:p')) {
      const first = childOf(paragraph, 'w:pPr')?.nextSibling ?? paragraph.firstChild;
      paragraph.insertBefore(runOf(change, letters('begin')), first);
      paragraph.appendChild(runOf(change, letters('end')));
    }
  } else if (around(change, 'w:p')) {
    change.insertBefore(runOf(change, letters('begin')), change.firstChild);
    change.appendChild(runOf(change, letters('end')));
  }
}
