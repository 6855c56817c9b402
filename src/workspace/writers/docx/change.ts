import {
  DeletedTextRun,
  InsertedTextRun,
  type IRunOptions,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import type { Change } from './review';

class ChangeAttributes extends XmlAttributeComponent<Change['attributes']> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' };
}

/** A run that is no text, such as the number of a note, as an insertion or a deletion. */
class ChangedRun extends XmlComponent {
  constructor({ kind, attributes }: Change, run: XmlComponent) {
    super(kind === 'insertion' ? 'w:ins' : 'w:del');
    this.root.push(new ChangeAttributes(attributes));
    this.root.push(run);
  }
}

/** Words, as they are or as an insertion or a deletion. */
export function textRun(options: IRunOptions, change: Change | null) {
  if (change === null) return new TextRun(options);
  const changed = { ...options, ...change.attributes };
  return change.kind === 'insertion' ? new InsertedTextRun(changed) : new DeletedTextRun(changed);
}

export const changedRun = <R extends XmlComponent>(run: R, change: Change | null): R =>
  // The library's types name each kind of run, and know no changed ones but its own.
  change === null ? run : (new ChangedRun(change, run) as unknown as R);
