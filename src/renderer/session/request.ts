import type { CitationItem } from '../../core/document/nodes';
import type { Revision } from '../../core/model/revision';
import type { QuotationRef, SelectedWords } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import { Store } from '../shell/store';
import type { TiedEntry } from './tied';

/** The dialog over the article; one at a time. */
export type ArticleRequest =
  /** Makes the record match the text. */
  | { kind: 'correct'; entry: TiedEntry }
  /** Gives several records one source, speaker or date. */
  | { kind: 'give'; quotes: readonly QuoteDetail[] }
  /** Links the selected words to an existing record. */
  | { kind: 'tie'; words: SelectedWords; quotes: QuoteDetail[] }
  /** Asks whether the quote goes in as a block or in the line. */
  | { kind: 'place-quote'; quoteId: string }
  /** `key` is null for a new citation at the caret. */
  | { kind: 'cite'; key: string | null; items: CitationItem[] }
  | { kind: 'citation-style' }
  /** Compares a revision, with the present text at first. */
  | { kind: 'compare'; first: Revision }
  /** `present`: the present text becomes a revision with a name. */
  | { kind: 'name-version'; revision: Revision | 'present' }
  | { kind: 'paste-markdown'; answer(asMarkdown: boolean): void };

/** The quotation that was clicked in the text, and how it is shown there. */
export interface Pointed {
  ref: QuotationRef;
  quoteId: string;
  element: HTMLElement;
}

export const articleRequest = new Store<ArticleRequest | null>(null);
export const pointedQuotation = new Store<Pointed | null>(null);

export const request = (what: ArticleRequest): void => articleRequest.set(what);
export const endRequest = (): void => articleRequest.set(null);
