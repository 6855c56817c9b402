import type { Block, Body, CitationItem, FigureNode } from '../../core/document/nodes';
import type { BodySplice } from '../../core/model/bodySplice';
import type { Run } from '../../core/model/citation';
import type { RelatedPost } from '../../core/model/relatedPost';

/**
 * The joint between the editor and the application around it. The editor knows no
 * database and no Electron: what it needs comes in as `EditorServices`, what it
 * offers goes out as `EditorHandle`, what it holds is told as `EditorSnapshot`.
 */

/** A quotation in the text: the n-th one (from 0, document order) of a top-level block, or of one of its footnotes. */
export interface QuotationRef {
  blockKey: string;
  /** Which of the block's footnotes, from 0; absent: none, it stands in the text. */
  note?: number;
  index: number;
}

/** UTF-16 offsets in the plain text of one top-level block (`core/document/text.ts`). */
export interface BlockSpan {
  blockKey: string;
  start: number;
  end: number;
}

/**
 * The text as of the last tick (250 ms after a change, at most 1,000 ms after the first unsaved one).
 * A block that did not change is the same object as before, so what is derived from it can be cached by it.
 */
export interface EditorSnapshot {
  body: Body;
  /** Lexical keys of the top-level blocks, in step with `body`. */
  keys: string[];
}

/** What the editor shows of a record; `undefined`: not loaded yet, `null`: no such record. */
export interface RecordStore<T> {
  get(id: string): T | null | undefined;
  /** Calls back when any record has changed or has been loaded. */
  subscribe(listener: () => void): () => void;
}

export interface QuoteView {
  text: string;
  /** `Speaker, role, Source, 3 March 2026`; shown under a block quotation. */
  attribution: string;
}

export interface SourceView {
  /** `Smith 2020`; shown in place of the citation. */
  short: string;
  title: string;
  /** Nothing but `short` is shown. */
  confidential: boolean;
}

export interface SourceHit extends SourceView {
  id: string;
}

/** What the article's citation style makes of its citations. */
export interface CitationsView {
  /** `(Smith 2020, 3)`; undefined: the style writes no words in the text, or has not been asked yet. */
  label(items: CitationItem[]): string | undefined;
  /** The same array as long as nothing has changed. */
  bibliography(): Run[][];
  subscribe(listener: () => void): () => void;
}

export interface EditorServices {
  quotes: RecordStore<QuoteView>;
  sources: RecordStore<SourceView>;
  snippets: RecordStore<{ name: string; markdown: string }>;
  citations: CitationsView;
  /** BCP 47 language of the article; chooses quotation marks. */
  language(): string;
  /** URL the window can show for a figure's `src`; null: cannot be shown (kept path of an import). */
  assetUrl(src: string): string | null;
  /** Stores a dropped or pasted picture and answers the figure's `src`. */
  storeAsset(file: File): Promise<string>;
  chooseAsset(): Promise<string | null>;
  searchSources(text: string): Promise<SourceHit[]>;
  searchRelated(text: string): Promise<RelatedPost[]>;
  attachRelated(post: RelatedPost): void;
  searchSnippets(text: string): Promise<{ id: string; name: string }[]>;
  /** Asks whether pasted text that looks like Markdown is to be read as Markdown; remembers the answer. */
  askPasteMarkdown(): Promise<boolean>;
  /** What a paste did not bring in, as a sentence. */
  onLeftOut(note: string): void;
  openLink(url: string): void;
  /** The user clicked it, or pressed Enter on it. */
  onQuotation(ref: QuotationRef, quoteId: string, at: DOMRect): void;
  onCitation(key: string, items: CitationItem[], at: DOMRect): void;
  /** A tick: what changed since the last one, to be committed. Resolves once it is. Rejected splices come again with the next tick. */
  commit(splices: BodySplice[]): Promise<void>;
  onSnapshot(snapshot: EditorSnapshot): void;
  /** There are changes that no commit has acknowledged. */
  onDirty(dirty: boolean): void;
}

/** Words chosen in the text, without quotation marks around them, and up to 200 characters on either side in the block. */
export interface SelectedWords {
  text: string;
  before: string;
  after: string;
}

export interface EditorHandle {
  focus(): void;
  /** Runs an `insert.*`, `format.*`, `edit.*` or `table.*` command; false: not one of the editor's. */
  run(command: string): boolean;
  selectedWords(): SelectedWords | null;
  /** Makes the selected words, or the words of a span, a quotation of the record; adjoining quotation marks are taken in. One undo step. */
  attach(target: BlockSpan | 'selection', quoteId: string): boolean;
  /** The words stay, the tie goes. */
  detach(ref: QuotationRef): void;
  /** Puts the record's words in, keeping the marks around them. */
  replaceWords(ref: QuotationRef, words: string): void;
  insertQuotation(quoteId: string, words: string, as: 'block' | 'inline'): void;
  insertCitation(items: CitationItem[]): void;
  /** No items: removes it. */
  updateCitation(key: string, items: CitationItem[]): void;
  insertSnippet(snippetId: string): void;
  insertFigure(figure: Pick<FigureNode, 'src' | 'alt' | 'caption' | 'credit'>): void;
  insertBlocks(blocks: Block[]): void;
  /** Scrolls to it and puts the caret or selection there. */
  reveal(target: QuotationRef | BlockSpan | { blockKey: string }): void;
  /** Scrolls to it and marks it, leaving focus and selection alone; null: takes the mark away. */
  show(target: BlockSpan | null): void;
  /** Marks spans without record (red, dashed); replaces the earlier set. */
  markFound(spans: BlockSpan[]): void;
  /** Marks the quotations whose words have drifted; in a footnote, its mark in the text too. */
  markDrifted(refs: QuotationRef[]): void;
  /** Collects and commits what is typed now; resolves once it is on disk. */
  flush(): Promise<void>;
  /** Replaces the whole text (a restored revision) as one undo step. */
  setBody(body: Body): void;
}
