import type { Account } from './account';
import { attributeOf, childrenOf, elementsIn, wordsOf } from './dom';
import type { WordFile } from './file';

/** The notes that the text refers to, so that those whose mark is left out are in the account. */
export class Notes {
  #referred: { note: Element; id: string; mark: string }[] = [];

  constructor(
    private readonly file: WordFile,
    private readonly main: string,
  ) {}

  /** Finds the notes before anything of the text is left out. */
  async find(): Promise<void> {
    for (const kind of ['footnote', 'endnote']) {
      const mark = `w:${kind}Reference`;
      const ids = await this.#idsOf(mark);
      for (const name of await this.file.partsOf(this.main, `/${kind}s`)) {
        const root = (await this.file.xml(name))?.documentElement;
        for (const note of root ? childrenOf(root, `w:${kind}`) : []) {
          const id = attributeOf(note, 'w:id');
          if (ids.has(id)) this.#referred.push({ note, id, mark });
        }
      }
    }
  }

  async countGone(account: Account): Promise<void> {
    for (const { note, id, mark } of this.#referred)
      if (!(await this.#idsOf(mark)).has(id)) account.add('note', wordsOf(note));
  }

  async #idsOf(mark: string): Promise<Set<string>> {
    const root = (await this.file.xml(this.main))?.documentElement;
    return new Set((root ? elementsIn(root, mark) : []).map((found) => attributeOf(found, 'w:id')));
  }
}
