import { countWords } from '../../../core/document/text';
import type { LedgerEntry } from '../../../core/model/ledger';
import { t } from '../messages';

/** What a Word file has that does not come in as it is, and its kind in the account of an import. */
const kinds = {
  deletion: 'deletions',
  movedAway: 'deletions',
  insertion: 'deletions',
  comment: 'comments',
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

/** These come in, in another way. */
const changed = new Set<DocxPart>(['textBox', 'formula', 'letters']);

export type DocxPart = keyof typeof kinds;

/** Collects what is not taken as it is from a Word file. */
export class Account {
  readonly #entries = new Map<string, LedgerEntry>();

  /** `words`: those that do not come in; `content`: Markdown of them, where the user can have it back. */
  add(part: DocxPart, words: string, content?: string): void {
    const kind = kinds[part];
    const isLost = !changed.has(part) && part !== 'underline' && part !== 'highlight';
    const number = isLost ? countWords(words) : 0;
    const count = kind === 'words' ? number : 1;
    const key = content === undefined ? part : `${part} ${this.#entries.size}`;
    const known = this.#entries.get(key);
    if (known) {
      known.count += count;
      known.words += number;
      known.excerpt = excerptOf(known.excerpt === '' ? words : `${known.excerpt}; ${words}`);
      return;
    }
    this.#entries.set(key, {
      kind,
      fate: changed.has(part) ? 'unclear' : 'leftOut',
      count,
      words: number,
      what: t(`docx.${part}`),
      excerpt: excerptOf(words),
      ...(content ? { content } : {}),
    });
  }

  entries(): LedgerEntry[] {
    return [...this.#entries.values()];
  }
}

const excerptOf = (words: string): string => words.slice(0, 200).toWellFormed();
