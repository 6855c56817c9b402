import type { TrackedChanges } from '../../../core/model/trackedChanges';
import type { Account, DocxPart } from './account';
import { around, childOf, create, elementsIn, remove, runOf, unwrap, wordsOf } from './dom';

const inserted = ['w:ins', 'w:moveTo'];
const deleted = ['w:del', 'w:moveFrom'];

/** Takes the insertions and deletions of an author into the text, or out of it. */
export function settleChanges(root: Element, mode: TrackedChanges, account: Account): void {
  for (const change of elementsIn(root, 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom')) {
    // It went with a row or a change around it.
    if (!around(change, root.nodeName)) continue;
    const parent = change.parentNode?.nodeName;
    if (parent === 'w:rPr') settleMark(change, mode);
    else if (parent === 'w:trPr') settleRow(change, mode, account);
    else settle(change, mode, account);
  }
  for (const old of elementsIn(root, 'w:rPrChange', 'w:pPrChange')) {
    if (mode === 'original') restore(old);
    else remove(old);
  }
  for (const text of elementsIn(root, 'w:delText', 'w:delInstrText')) {
    const name = text.nodeName === 'w:delText' ? 'w:t' : 'w:instrText';
    const kept = create(text, name, { 'xml:space': 'preserve' });
    while (text.firstChild) kept.appendChild(text.firstChild);
    text.parentNode?.replaceChild(kept, text);
  }
}

/** Whether a change takes words out of the text in this mode. */
const isOut = (change: Element, mode: TrackedChanges): boolean =>
  mode === 'accepted'
    ? deleted.includes(change.nodeName)
    : mode === 'original' && inserted.includes(change.nodeName);

const partOf = (change: Element): DocxPart =>
  inserted.includes(change.nodeName) ? 'insertion' : change.nodeName === 'w:del' ? 'deletion' : 'movedAway';

/** Shown changes are written in CriticMarkup. */
function settle(change: Element, mode: TrackedChanges, account: Account): void {
  if (isOut(change, mode)) {
    account.addAll(partOf(change), change);
    remove(change);
    return;
  }
  if (mode === 'shown' && wordsOf(change) !== '') {
    const sign = inserted.includes(change.nodeName) ? '++' : '--';
    change.insertBefore(runOf(change, `{${sign}`), change.firstChild);
    change.appendChild(runOf(change, `${sign}}`));
  }
  unwrap(change);
}

/** A paragraph whose end is gone is one with the next: `w:del` in its properties says so. */
function settleMark(change: Element, mode: TrackedChanges): void {
  if (!isOut(change, mode)) remove(change);
  else if (change.nodeName !== 'w:del') change.parentNode?.replaceChild(create(change, 'w:del'), change);
}

function settleRow(change: Element, mode: TrackedChanges, account: Account): void {
  const row = around(change, 'w:tr');
  if (isOut(change, mode) && row) {
    account.addAll(partOf(change), row);
    remove(row);
  } else remove(change);
}

/** The properties as they were before the change. */
function restore(old: Element): void {
  const properties = old.parentNode;
  const before = childOf(old, old.nodeName === 'w:rPrChange' ? 'w:rPr' : 'w:pPr');
  if (!properties) return;
  while (properties.firstChild) properties.removeChild(properties.firstChild);
  while (before?.firstChild) properties.appendChild(before.firstChild);
}
