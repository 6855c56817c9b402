import { newId } from '../../../core/model/newId';
import { around, attributeOf, childOf, elementsIn, runOf } from './dom';
import type { Code, Codes } from './reviewCodes';
import { instantOf } from './threads';

/** Puts codes for comments and tracked changes into the text, where mammoth reads them as words. */
export function markReview(root: Element, byComment: ReadonlyMap<string, string>, codes: Codes): void {
  markComments(root, byComment, codes);
  const moves = movesIn(root);
  for (const change of elementsIn(root, 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'))
    markChange(change, moves.get(change), codes);
}

/** The id of the move that a change is a half of: both halves are in ranges of one name. */
function movesIn(root: Element): Map<Element, string> {
  const moves = new Map<Element, string>();
  const ids = new Map<string, string>();
  let name = '';
  const note = (change: Element) => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    if (name !== '') moves.set(change, id);
  };
  /** The mark of a paragraph is written before its words, and stands behind them. */
  let marks: Element[] = [];
  const noteMarks = () => {
    for (const mark of marks) note(mark);
    marks = [];
  };
  for (const one of elementsIn(root, 'w:p', 'w:moveFrom', 'w:moveTo', ...rangesOfMoves)) {
    if (one.nodeName === 'w:p') noteMarks();
    else if (one.nodeName.endsWith('RangeStart')) name = attributeOf(one, 'w:name');
    else if (one.nodeName.endsWith('RangeEnd')) {
      noteMarks();
      name = '';
    } else if (around(one, 'w:pPr')) marks.push(one);
    else note(one);
  }
  noteMarks();
  return moves;
}

const rangesOfMoves = [
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
] as const;

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

function markChange(change: Element, move: string | undefined, codes: Codes): void {
  const suggestion = {
    kind: change.nodeName === 'w:ins' || change.nodeName === 'w:moveTo' ? 'insertion' : 'deletion',
    id: move ?? newId(),
    by: attributeOf(change, 'w:author'),
    at: instantOf(attributeOf(change, 'w:date')),
    ...(move === undefined ? {} : { move: true }),
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
