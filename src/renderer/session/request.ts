import type { CitationItem } from '../../core/document/nodes';
import type { QuotationRef, SelectedWords } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import { Store } from '../shell/store';
import type { TiedEntry } from './tied';

/** What lies over the article, one at a time. */
export type ArticleRequest =
  /** The record is to say what the text says. */
  | { kind: 'correct'; entry: TiedEntry }
  /** The selected words are on record already, perhaps. */
  | { kind: 'tie'; words: SelectedWords; quotes: QuoteDetail[] }
  /** As a block or in the line. */
  | { kind: 'place-quote'; quoteId: string }
  /** `key` null: a new citation at the caret. */
  | { kind: 'cite'; key: string | null; items: CitationItem[] }
  | { kind: 'citation-style' }
  | { kind: 'paste-markdown'; answer(asMarkdown: boolean): void };

/** What was clicked in the text, and where that is in the window. */
export interface Pointed {
  ref: QuotationRef;
  quoteId: string;
  at: DOMRect;
}

export const articleRequest = new Store<ArticleRequest | null>(null);
export const pointedQuotation = new Store<Pointed | null>(null);

export const request = (what: ArticleRequest): void => articleRequest.set(what);
export const endRequest = (): void => articleRequest.set(null);
