import type { Block, Body, CitationItem, FigureNode } from '../../core/document/nodes';
import type { BodySplice } from '../../core/model/bodySplice';
import type { Run } from '../../core/model/citation';
import type { RelatedPost } from '../../core/model/relatedPost';
import type { Suggestion } from '../../core/model/suggestion';
import type { Writing } from '../../core/model/writing';

/**
 * The interface between the editor and the application. The editor knows no database and no Electron: it calls
 * `EditorServices`, the application calls `EditorHandle`, and `EditorSnapshot` is the text that it reports.
 */

/** A quotation in the text: the n-th one (from 0, document order) of a top-level block, or of one of its footnotes. */
export interface QuotationRef {
  blockKey: string;
  /** Which of the block's footnotes, from 0; absent for a quotation in the text. */
  note?: number;
  index: number;
}

/** How a quotation stands to its record, as the text shows it. */
export interface QuotationMark {
  ref: QuotationRef;
  /** `warned`: the words are the record's, but may say something else. */
  kind: 'drifted' | 'warned';
  /** Shown while the pointer rests on the quotation. */
  title: string;
}

/** Where the caret is, in UTF-16 of its top-level block's plain text, and what of the text is in view. */
export interface EditorPlace {
  block: number;
  offset: number;
  /** The block at the upper edge of the view, and the pixels of it above that edge. */
  top: number;
  above: number;
}

/** The block at the upper edge of the view, and the part of it (0 to 1) that is above that edge. */
export interface EditorView {
  block: number;
  above: number;
}

/** UTF-16 offsets in the plain text of one top-level block (`core/document/text.ts`). */
export interface BlockSpan {
  blockKey: string;
  start: number;
  end: number;
}

/**
 * The text as of the last tick (250 ms after a change, at most 1,000 ms after the first unsaved one).
 * A block that did not change is the same object as before, so derived values can be cached by it.
 */
export interface EditorSnapshot {
  body: Body;
  /** Lexical keys of the top-level blocks, in step with `body`. */
  keys: string[];
}

/** What the editor shows of a record: `undefined` until it is loaded, `null` if there is no such record. */
export interface RecordStore<T> {
  get(id: string): T | null | undefined;
  /** Calls back when any record has changed or has been loaded. */
  subscribe(listener: () => void): () => void;
}

export interface QuoteView {
  text: string;
  /** `Speaker, role, Source, 3 March 2026`; shown under a block quotation. */
  attribution: string;
  /** Its words never leave Stet. */
  isOffRecord: boolean;
}

export interface SourceView {
  /** `Smith 2020`; shown in place of the citation. */
  short: string;
  title: string;
  /** Only `short` is shown. */
  confidential: boolean;
}

export interface SourceHit extends SourceView {
  id: string;
}

/** The article's citations in its citation style. */
export interface CitationsView {
  /** `(Smith 2020, 3)`; undefined when the style writes nothing in the text or is not loaded yet. */
  label(items: CitationItem[]): string | undefined;
  /** The same array as long as nothing has changed. */
  bibliography(): Run[][];
  subscribe(listener: () => void): () => void;
}

/** Text from the clipboard that has to be parsed. */
export interface Clipping {
  kind: 'html' | 'markdown';
  text: string;
}

export interface ReadClipping {
  body: Body;
  /** Sentences about what was left out. */
  notes: string[];
}

/** Judges the spelling of words in the article's language. */
export interface SpellingService {
  /** Whether words are checked at all, and those of quotations too. */
  settings(): { isOn: boolean; quotations: boolean };
  /** Whether a word is wrong; undefined while that is not known, and `ask` is needed. */
  isWrong(word: string): boolean | undefined;
  /** Resolves once all of them are known. */
  ask(words: string[]): Promise<void>;
  suggest(word: string): Promise<string[]>;
  learn(word: string, where: 'own' | 'workspace'): Promise<void>;
  /** Calls back when what is known may have changed: everything is to be checked again. */
  subscribe(listener: () => void): () => void;
}

/** Threads of comments, whose ids words and things in the text carry. */
export interface CommentsView {
  /** Whether the words of a thread are shown as commented. */
  isShown(id: string): boolean;
  /** The one that the user reads. */
  current(): string | null;
  /** Calls back when what is shown has changed. */
  subscribe(listener: () => void): () => void;
  /** The threads on the words at the caret. */
  onCaret(ids: readonly string[]): void;
}

export interface EditorServices {
  comments: CommentsView;
  spelling: SpellingService;
  quotes: RecordStore<QuoteView>;
  sources: RecordStore<SourceView>;
  snippets: RecordStore<{ name: string; markdown: string }>;
  citations: CitationsView;
  /** BCP 47 language of the article; chooses quotation marks. */
  language(): string;
  writing: { settings(): Writing; subscribe(listener: () => void): () => void };
  /** Whether marks, dashes and spaces are set while typing. */
  isTypingSmart(): boolean;
  /** The name under which changes are suggested; null while they are made in the text itself. */
  suggestingAs(): string | null;
  /** The URL that the window can show for a figure's `src`; null when there is none (a path from an import). */
  assetUrl(src: string): string | null;
  /** Stores a dropped or pasted picture and returns the figure's `src`. */
  storeAsset(file: File): Promise<string>;
  chooseAsset(): Promise<string | null>;
  searchSources(text: string): Promise<SourceHit[]>;
  /** Posts that match the text; without a text those that are related. */
  searchRelated(text: string): Promise<Suggestion[]>;
  /** Returns whether it was not attached before. */
  attachRelated(post: RelatedPost): boolean;
  detachRelated(post: RelatedPost): void;
  searchSnippets(text: string): Promise<{ id: string; name: string }[]>;
  /** Asks whether to read pasted text as Markdown; remembers the answer. */
  askPasteMarkdown(): Promise<boolean>;
  /** Parses a clipping, however long it is, while the window goes on; null: its plain words are to be pasted instead. */
  readClipping(clipping: Clipping): Promise<ReadClipping | null>;
  /** Called with a sentence for the user: what a copy or a paste left out, what a command changed. */
  onNote(note: string, offer?: { label: string; run(): void }): void;
  openLink(url: string): void;
  /** The user clicked the quotation or pressed Enter on it. */
  onQuotation(ref: QuotationRef, quoteId: string, element: HTMLElement): void;
  onCitation(key: string, items: CitationItem[]): void;
  /** Commits what changed since the last tick; resolves once it is stored. Rejected splices come again with the next tick. */
  commit(splices: BodySplice[]): Promise<void>;
  onSnapshot(snapshot: EditorSnapshot): void;
  /** Called when there are changes that are not committed, and when there are none again. */
  onDirty(dirty: boolean): void;
}

/** The selected words without the quotation marks around them, and up to 200 characters on each side in the block. */
export interface SelectedWords {
  text: string;
  before: string;
  after: string;
}

export interface EditorHandle {
  focus(): void;
  /** Runs an `insert.*`, `format.*`, `edit.*` or `table.*` command; returns false when it is not one of the editor's. */
  run(command: string): boolean;
  selectedWords(): SelectedWords | null;
  /** What is selected, as an article of its own would have it; null where nothing is. */
  selectedBody(): Body | null;
  /** The quotation around the caret. */
  quotation(): QuotationRef | null;
  /** Makes the selected words, or the words of a span, a quotation of the record; adjoining quotation marks are included. One undo step, or with `isGoingOn` a part of the last one. */
  attach(target: BlockSpan | 'selection', quoteId: string, isGoingOn?: boolean): boolean;
  /** Removes the tie and keeps the words. */
  detach(ref: QuotationRef): void;
  /** Replaces the words by the record's and keeps the quotation marks around them. */
  replaceWords(ref: QuotationRef, words: string): void;
  insertQuotation(quoteId: string, words: string, as: 'block' | 'inline'): void;
  insertCitation(items: CitationItem[]): void;
  /** Removes the citation when there are no items. */
  updateCitation(key: string, items: CitationItem[]): void;
  insertSnippet(snippetId: string): void;
  insertFigure(figure: Pick<FigureNode, 'src' | 'alt' | 'caption' | 'credit'>): void;
  insertBlocks(blocks: Block[]): void;
  /** Puts a thread on what is selected, or on the word at the caret; returns the words, null where there is nothing. */
  comment(threadId: string): string | null;
  /** Takes a thread off all words. */
  uncomment(threadId: string): void;
  /** Scrolls to the words of a thread, and puts the caret there if it is to; false when they are gone. */
  showThread(threadId: string, how: { focus: boolean }): boolean;
  /** The next or previous thread from the caret, of those that are shown. */
  nextThread(direction: 1 | -1): string | null;
  /** Scrolls to it and puts the caret or selection there. */
  reveal(target: QuotationRef | BlockSpan | { blockKey: string }): void;
  /** Brings a block to the upper edge of the view, and puts the caret into it if it is to. */
  bringUp(blockKey: string, how: { focus: boolean }): void;
  /** Moves a heading, with all that is below it, before a block (null: to the end) as one undo step; returns whether it moved. */
  moveSection(blockKey: string, before: string | null): boolean;
  /** Calls back with what is at the upper edge of the view, now and when it has been scrolled, at most once a frame. */
  followView(listener: (view: EditorView) => void): () => void;
  /** Null while there is no caret. */
  place(): EditorPlace | null;
  /** Puts caret, view and focus where they were, as far as the text still has the place. */
  goTo(place: EditorPlace): void;
  /** Scrolls to a span and highlights it without moving focus or selection; null removes the highlight. */
  show(target: BlockSpan | null): void;
  /** Highlights spans that have no record (red, dashed), in place of the earlier ones. */
  showFound(spans: BlockSpan[]): void;
  /** Shows how quotations stand to their records, in place of the earlier marks; for one in a footnote, also at the footnote's number. */
  showMarks(marks: QuotationMark[]): void;
  /** Collects and commits what is typed now; resolves once it is on disk. */
  flush(): Promise<void>;
  /** After a conflict: this is the stored text now, and the next commit is what differs from it. */
  rebase(stored: Body): Promise<void>;
  /** Makes the whole text another one (a restored revision) as one undo step; blocks that are the same stay. */
  setBody(body: Body): void;
  /** Accepts or refuses suggestions, all of them when `ids` is null, as one undo step. */
  settle(decision: 'accept' | 'refuse', ids: readonly string[] | null): void;
  /** Selects a suggestion, scrolls to it and focuses the text. */
  showSuggestion(id: string): void;
  /** Takes back the last step. */
  undo(): void;
}
