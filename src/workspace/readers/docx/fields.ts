import type { Account } from './account';
import { around, attributeOf, childOf, create, elementsIn, remove, unwrap } from './dom';
import type { Styles } from './styles';

/** Writes fields in the one way that mammoth reads, so that their results come in, and their links. */
export function settleFields(root: Element): void {
  for (const field of elementsIn(root, 'w:fldSimple')) {
    const address = addressOf(field.getAttribute('w:instr') ?? '');
    if (address !== null) {
      field.insertBefore(charOf(field, 'separate'), field.firstChild);
      field.insertBefore(instructionOf(field, address), field.firstChild);
      field.insertBefore(charOf(field, 'begin'), field.firstChild);
      field.appendChild(charOf(field, 'end'));
    }
    unwrap(field);
  }
  let parts: Element[] = [];
  for (const node of elementsIn(root, 'w:fldChar', 'w:instrText')) {
    if (node.nodeName === 'w:instrText') parts.push(node);
    else {
      rewrite(parts);
      parts = [];
    }
  }
}

/** A link with further switches is written without them. */
function rewrite(parts: Element[]): void {
  const [first] = parts;
  const address = addressOf(parts.map((part) => part.textContent ?? '').join(''));
  if (!first || address === null) return;
  const made = childOf(instructionOf(first, address), 'w:instrText');
  if (made) first.parentNode?.replaceChild(made, first);
  for (const part of parts.slice(1)) remove(part);
}

/** The address of a `HYPERLINK` field; null if it is another field. */
function addressOf(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))?/i.exec(instruction) ?? [];
  const anchor = /\\l\s+"([^"]*)"/i.exec(instruction)?.[1];
  const address = `${quoted ?? bare ?? ''}${anchor ? `#${anchor}` : ''}`;
  return address === '' ? null : address;
}

function charOf(near: Element, type: string): Element {
  const run = create(near, 'w:r');
  run.appendChild(create(near, 'w:fldChar', { 'w:fldCharType': type }));
  return run;
}

function instructionOf(near: Element, address: string): Element {
  const run = create(near, 'w:r');
  const text = create(near, 'w:instrText');
  text.appendChild((near.ownerDocument as Document).createTextNode(` HYPERLINK "${address}" `));
  run.appendChild(text);
  return run;
}

/** The table of contents repeats the headings with the numbers of pages. */
export function leaveOutContents(root: Element, styles: Styles, account: Account): void {
  for (const gallery of elementsIn(root, 'w:docPartGallery')) {
    const control = around(gallery, 'w:sdt');
    if (!control?.parentNode || !/^Table of Contents$/i.test(attributeOf(gallery))) continue;
    leave(control, account);
  }
  for (const paragraph of elementsIn(root, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    const style = styles.get(properties ? attributeOf(childOf(properties, 'w:pStyle')) : '');
    if (style.role === 'contents') leave(paragraph, account);
  }
}

/** The marks of fields stay: the first and the last entry hold those of the whole table. */
function leave(element: Element, account: Account): void {
  account.addAll('contents', element);
  const marks = elementsIn(element, 'w:fldChar').map((mark) =>
    charOf(mark, mark.getAttribute('w:fldCharType') ?? ''),
  );
  const paragraph = create(element, 'w:p');
  for (const mark of marks) paragraph.appendChild(mark);
  element.parentNode?.replaceChild(paragraph, element);
}
