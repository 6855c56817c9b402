import type { Nodes } from 'hast';
import { countWords } from '../document/text';
import type { LedgerEntry } from '../model/ledger';
import { t } from './messages';
import { wordsOf } from './tree';

/** What can be left out of a page: keys of its messages. */
export type LeftOutPart = Exclude<Parameters<typeof t>[0], 'leftOut' | 'several' | 'tooDeep'>;

/** The kind of a part in the account of an import; all others are words. */
const kinds: Partial<Record<LeftOutPart, LedgerEntry['kind']>> = {
  picture: 'pictures',
  drawing: 'pictures',
  video: 'pictures',
  audio: 'pictures',
  frame: 'pictures',
  object: 'pictures',
  address: 'links',
  pictureLink: 'links',
  deletion: 'deletions',
  comment: 'comments',
};

/** What is left out of a page: for the account of an import, and for a note to a user who pastes. */
export class LeftOut {
  readonly #entries = new Map<string, LedgerEntry>();
  readonly #counts = new Map<LeftOutPart, number>();

  /** `node`: what is left out, with its words; null if only a property of it is. */
  add(part: LeftOutPart, node: Nodes | null): void {
    this.#addWords(part, node ? wordsOf(node) : '', 1);
    this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
  }

  /** A part of the page around its article, with its Markdown, which the user can have back. */
  addAround(part: LeftOutPart, words: string, content?: string): void {
    this.#addWords(part, words, 1, content);
  }

  #addWords(part: LeftOutPart, text: string, things: number, content?: string): void {
    const words = countWords(text);
    const kind = kinds[part] ?? 'words';
    const count = kind === 'words' ? words : things;
    const key = content === undefined ? part : `${part} ${this.#entries.size}`;
    const known = this.#entries.get(key);
    if (known) {
      known.count += count;
      known.words += words;
      known.excerpt ||= excerptOf(text);
    } else {
      const entry: LedgerEntry = {
        kind,
        fate: 'leftOut',
        count,
        words,
        what: t(part),
        excerpt: excerptOf(text),
      };
      this.#entries.set(key, content ? { ...entry, content } : entry);
    }
  }

  ledger(): LedgerEntry[] {
    return [...this.#entries.values()];
  }

  notes(): string[] {
    const items = [...this.#counts].map(([part, count]) =>
      count === 1 ? t(part) : t('several', { item: t(part), count }),
    );
    return items.length === 0 ? [] : [t('leftOut', { items: items.join(', ') })];
  }
}

const excerptOf = (text: string): string => text.slice(0, 200).replace(/[\ud800-\udbff]$/, '');
