/** Words of a page, with up to 200 characters before and after them. */
export interface SelectedPassage {
  text: string;
  contextBefore: string;
  contextAfter: string;
}

const around = 200;

/** Null when nothing but white space is selected. */
export function selectedPassage(selection: Selection | null): SelectedPassage | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = plain(selection.toString()).trim();
  const body = range.startContainer.ownerDocument?.body;
  if (text === '' || !body) return null;
  const [before, after] = [range.cloneRange(), range.cloneRange()];
  before.collapse(true);
  before.setStart(body, 0);
  after.collapse(false);
  after.setEnd(body, body.childNodes.length);
  return {
    text,
    contextBefore: plain(before.toString()).slice(-around),
    contextAfter: plain(after.toString()).slice(0, around),
  };
}

const plain = (words: string): string => words.replace(/\s+/g, ' ');
