import type { ReadEntry } from '../../core/citations/exchange';
import type { Cluster, StyleFiles } from '../../core/citations/styles/render';
import type { Preset } from '../../core/markdown/presets/schema';
import type { Rendered, RenderInput } from '../../core/markdown/render/input';
import type { CitationTexts } from '../../core/model/citation';
import type { ExportOptions } from '../../core/model/exporting';
import type { SelfCheck } from '../../core/model/selfCheck';
import type { CslItem } from '../../core/model/source';
import type { SourceFormat } from '../../core/model/sourceFiles';
import type { PageContent } from '../../core/pages/snapshot';
import type { Verbatim } from '../../core/pages/snapshot/verbatim';
import type { Converted } from '../readers/convert';
import type { ReadPart } from '../readers/page/read';

export type Checked = Rendered & { selfCheck: SelfCheck };

export interface CiteRequest {
  name: string;
  style: StyleFiles;
  items: Map<string, CslItem>;
  clusters: Cluster[];
}

/**
 * Work that takes long, in parts: each part comes when it is asked for, so that whoever asks can stop, and
 * nothing piles up. In the app and on the command line a worker thread does it (`workerTasks`).
 */
export interface Tasks {
  convert(input: { name: string; bytes: Uint8Array }): AsyncGenerator<Converted>;
  /** An article as a file, already read back. */
  render(input: {
    name: string;
    input: RenderInput;
    preset: Preset;
    options: Omit<ExportOptions, 'preset'>;
  }): AsyncGenerator<Checked>;
  /** Citations and their list as the style has them, for the window to show. */
  cite(input: CiteRequest): AsyncGenerator<CitationTexts>;
  /** Entries of a library file as far as they are read, and how much of the file that is, from 0 to 1. */
  readLibrary(input: {
    name: string;
    bytes: Uint8Array;
  }): AsyncGenerator<{ entries: ReadEntry[]; share: number }>;
  /** What a page of the web says of itself. */
  readMetadata(input: { name: string; html: string; url: string }): AsyncGenerator<CslItem>;
  /** Entries as text, in their order. */
  writeLibrary(input: {
    name: string;
    items: { item: CslItem; key: string }[];
    format: SourceFormat;
  }): AsyncGenerator<string[]>;
  /** A saved page (.html, .mhtml, .pdf); the last part is the page. */
  readPage(input: { name: string; bytes: Uint8Array }): AsyncGenerator<ReadPart>;
  safePage(input: { name: string; html: string }): AsyncGenerator<PageContent>;
  /** A kept page with one place of its text marked. */
  showPage(input: {
    name: string;
    html: string;
    place: { start: number; end: number } | null;
  }): AsyncGenerator<string>;
  findWords(input: { name: string; text: string; words: string }): AsyncGenerator<Verbatim>;
}

/** The one part of a task that has only one. */
export async function only<T>(part: AsyncGenerator<T>): Promise<T> {
  for await (const value of part) return value;
  throw new Error('the task ended without an answer');
}
