import { countWords } from '../../../core/document/text';
import { t as ofLedger } from '../../../core/ledger/messages';
import type { LedgerEntry, LeftOutContent } from '../../../core/model/ledger';
import { t } from '../messages';
import { elementsIn, wordsOf } from './dom';
import { isLinkField } from './linkField';

/** What a Word file has that does not come in as it is, and its kind in the account of an import. */
const kinds = {
  deletion: 'deletions',
  movedAway: 'deletions',
  insertion: 'deletions',
  note: 'notes',
  comment: 'comments',
  thread: 'comments',
  header: 'words',
  footer: 'words',
  hidden: 'words',
  contents: 'words',
  drawing: 'pictures',
  pictureKind: 'pictures',
  pictureMissing: 'pictures',
  textBox: 'words',
  formula: 'words',
  letters: 'words',
  underline: 'words',
  highlight: 'words',
} as const satisfies Record<string, LedgerEntry['kind']>;

/** Their words come in, or are no words of the text. */
const wordless = new Set<DocxPart>(['underline', 'highlight', 'pictureKind', 'pictureMissing']);

/** These come in, in another way. */
const changed = new Set<DocxPart>(['textBox', 'formula', 'letters']);

/** What is counted in a part that is left out; its notes and comments are counted by themselves. */
const inside: Record<string, 'links' | 'pictures' | 'tables'> = {
  'w:hyperlink': 'links',
  'pic:pic': 'pictures',
  'v:imagedata': 'pictures',
  'c:chart': 'pictures',
  'dgm:relIds': 'pictures',
  'w:tbl': 'tables',
};

export type DocxPart = keyof typeof kinds;

/** Collects what is not taken as it is from a Word file. */
export class Account {
  readonly #entries = new Map<string, LedgerEntry>();

  /** `words`: those that do not come in; `back`: what the user can have back. */
  add(part: DocxPart, words: string, back?: LeftOutContent): void {
    const kind = kinds[part];
    const number = changed.has(part) || wordless.has(part) ? 0 : countWords(words);
    const count = kind === 'words' ? number : 1;
    const key = back === undefined ? part : `${part} ${this.#entries.size}`;
    const known = this.#entries.get(key);
    if (known) {
      known.count += count;
      known.words += number;
      known.excerpt = excerptOf(known.excerpt === '' ? words : `${known.excerpt}; ${words}`);
      return;
    }
    this.#entries.set(key, {
      kind,
      fate: part === 'thread' ? 'text' : changed.has(part) ? 'unclear' : 'leftOut',
      count,
      words: number,
      what: t(`docx.${part}`),
      excerpt: excerptOf(words),
      ...(back && { back }),
    });
  }

  /** All that is in an element that is left out. */
  addAll(part: DocxPart, element: Element): void {
    const words = wordsOf(element);
    if (words !== '') this.add(part, words);
    this.addInside(element);
  }

  /** The links, pictures and tables in an element that is left out. */
  addInside(element: Element): void {
    for (const { nodeName } of elementsIn(element, ...Object.keys(inside))) {
      const kind = inside[nodeName];
      if (kind) this.addOne(kind);
    }
    for (const field of elementsIn(element, 'w:fldSimple', 'w:instrText', 'w:delInstrText'))
      if (isLinkField(field)) this.addOne('links');
  }

  addOne(kind: 'links' | 'pictures' | 'tables'): void {
    const known = this.#entries.get(kind);
    if (known) known.count += 1;
    else
      this.#entries.set(kind, {
        kind,
        fate: 'leftOut',
        count: 1,
        words: 0,
        what: ofLedger(`what.${kind}`),
        excerpt: '',
      });
  }

  entries(): LedgerEntry[] {
    return [...this.#entries.values()];
  }
}

const excerptOf = (words: string): string => words.slice(0, 200).toWellFormed();
