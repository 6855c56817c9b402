import type { Nodes } from 'hast';
import { countWords } from '../document/text';
import { t as ofLedger } from '../ledger/messages';
import type { LedgerEntry, LeftOutContent } from '../model/ledger';
import { t } from './messages';
import { attribute, descendants, isElement, wordsOf } from './tree';

/** What can be left out of a page: keys of its messages. */
export type LeftOutPart = Exclude<Parameters<typeof t>[0], 'leftOut' | 'several' | 'tooDeep'>;

/** The kind of a part in the account of an import; all others are words. */
const kinds: Partial<Record<LeftOutPart, LedgerEntry['kind']>> = {
  picture: 'pictures',
  pixel: 'pictures',
  drawing: 'pictures',
  video: 'pictures',
  audio: 'pictures',
  frame: 'pictures',
  object: 'pictures',
  address: 'links',
  pictureLink: 'links',
  deletion: 'deletions',
  comment: 'comments',
  layoutTable: 'tables',
  innerTable: 'tables',
};

/** What is left out of a page: for the account of an import, and for a note to a user who pastes. */
export class LeftOut {
  readonly #entries = new Map<string, LedgerEntry>();
  readonly #counts = new Map<LeftOutPart, number>();

  /** `node`: what is left out, with all that is in it; null if only a property of it is. */
  add(part: LeftOutPart, node: Nodes | null): void {
    if (node) this.#addAll(part, node);
    else this.addToAccount(part);
    this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
  }

  /** A part of the page around its article, with its Markdown, which the user can have back where it stood. */
  addAround(part: LeftOutPart, node: Nodes, back?: LeftOutContent): void {
    this.#addAll(part, node, back);
  }

  /** What only the account of an import has. */
  addToAccount(part: LeftOutPart): void {
    this.#addOne({ kind: kinds[part] ?? 'words', what: t(part) });
  }

  #addAll(part: LeftOutPart, node: Nodes, back?: LeftOutContent): void {
    const text = wordsOf(node);
    const excerpt = text || (isElement(node) ? attribute(node, 'alt') : '');
    this.#addOne({
      kind: kinds[part] ?? 'words',
      what: t(part),
      words: countWords(text),
      excerpt,
      ...(back && { back }),
    });
    for (const inner of descendants(node)) {
      const kind = inner === node ? null : kindOf(inner);
      if (kind) this.#addOne({ kind, what: ofLedger(`what.${kind}`) });
    }
  }

  /** One more of the same; a part that the user can have back has a line of its own. */
  #addOne(part: Pick<LedgerEntry, 'kind' | 'what'> & Partial<LedgerEntry>): void {
    const { kind, what, words = 0, back } = part;
    const excerpt = excerptOf(part.excerpt ?? '');
    const count = kind === 'words' ? words : 1;
    const key = back === undefined ? what : `${what} ${this.#entries.size}`;
    const known = this.#entries.get(key);
    if (known) {
      known.count += count;
      known.words += words;
      known.excerpt ||= excerpt;
    } else this.#entries.set(key, { ...part, fate: 'leftOut', count, words, excerpt });
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

function kindOf(node: Nodes): 'links' | 'pictures' | 'tables' | null {
  if (isElement(node, 'a')) return attribute(node, 'href') === '' ? null : 'links';
  if (isElement(node, 'img')) return 'pictures';
  return isElement(node, 'table') ? 'tables' : null;
}

const excerptOf = (text: string): string => text.slice(0, 200).replace(/[\ud800-\udbff]$/, '');
