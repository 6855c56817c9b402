import { type ExportPart, readExport } from '../../core/archive/exports';
import type { ReadPost } from '../../core/archive/post';
import type { FileSetting } from '../../core/archive/site/rules';
import { articleHtml, articlePage, type PageInput } from '../../core/articlePage/page';
import { type CheckInput, readForChecks } from '../../core/checks/article';
import { type CheckedFinding, findingsOf } from '../../core/checks/check';
import { checks } from '../../core/checks/registry';
import { runsOf } from '../../core/citations/runs';
import type { ReadEntry } from '../../core/citations/sourceFiles';
import { readSourceFile as readEntries, writeEntry } from '../../core/citations/sourceFiles';
import { lineCounter } from '../../core/citations/sourceFiles/entry';
import type { ReadingOptions } from '../../core/citations/sourceFiles/titles';
import type { Cluster, StyleFiles } from '../../core/citations/styles/render';
import { compareBodies, type Row } from '../../core/document/compare';
import type { Body } from '../../core/document/nodes';
import { readArticleFile } from '../../core/markdown/exchange/read';
import { type ExportedArticle, writeArticleFile } from '../../core/markdown/exchange/write';
import type { Preset } from '../../core/markdown/presets/schema';
import { renderArticle } from '../../core/markdown/render';
import { markdownOf } from '../../core/markdown/render/ghostFile';
import type { Rendered, RenderInput } from '../../core/markdown/render/input';
import { selfCheck } from '../../core/markdown/render/selfCheck';
import type { RenderOptions } from '../../core/markdown/render/tree';
import type { CheckLevel } from '../../core/model/check';
import type { CitationTexts } from '../../core/model/citation';
import type { CopyComparison } from '../../core/model/copy';
import type { QuotationCounts, ReportFormat } from '../../core/model/report';
import type { SelfCheck } from '../../core/model/selfCheck';
import type { CslItem } from '../../core/model/source';
import type { SourceFormat } from '../../core/model/sourceFiles';
import type { Spoken, Turn } from '../../core/model/transcript';
import { readPageMetadata } from '../../core/pages/metadata';
import { type PageContent, withMark } from '../../core/pages/snapshot';
import { type Verbatim, verbatimIn } from '../../core/pages/snapshot/verbatim';
import { ledgerOf } from '../../core/quotationLedger/ledger';
import { type PublishedFile, proveFile as prove } from '../../core/quotationLedger/prove';
import type { LedgerProof } from '../../core/quotationLedger/verify';
import { writeReport as reportIn } from '../../core/report';
import { countQuotations as countIn, type ReportInput } from '../../core/report/build';
import { findSpoken as findWordsSpoken } from '../../core/transcripts/search';
import { type BothDatabases, compareDatabases } from '../copies/compare';
import { sha256 } from '../db/rows';
import { reasonOf } from '../disk/plainError';
import type { Progress } from '../progress';
import { readArchivePost } from '../readers/archiveFile';
import { type Converted, type ConvertOptions, convertFile } from '../readers/convert';
import { decodeText } from '../readers/decode';
import { type ExportSource, openExport } from '../readers/exportFile';
import { readSavedPage, type SavedPage, safe } from '../readers/page/read';
import { readTranscriptFile, type TranscriptFile } from '../readers/transcript';
import { type Asked, type RelatedTo, relatedTo } from '../related/held';
import { type Damaged, type Recovered, recoverInto } from '../salvage/recover';
import { type DictionaryFiles, misspeltIn, suggestionsFor } from '../spelling/hunspell';
import type { ArticleFile } from '../writers/docx/article';
import { type RewriteForm, type Rewritten, writeAgain } from '../writers/rewrite';

/** Every task has the name of its file or page, for errors. */
export interface Named {
  name: string;
}

type File = Named & { bytes: Uint8Array };

export type Checked = Rendered & { selfCheck: SelfCheck };

/** Milliseconds of work that make a part. */
const partTime = 50;

export async function* convert({
  name,
  bytes,
  ...options
}: File & ConvertOptions): AsyncGenerator<Converted> {
  yield await convertFile(name, bytes, options);
}

/** A file as another: what was read stays in this thread. Reading is one part and writing the next, each with its time. */
export async function* rewrite({
  name,
  bytes,
  form,
  ...options
}: File & ConvertOptions & { form: RewriteForm }): AsyncGenerator<Progress, Rewritten> {
  const read = await convertFile(name, bytes, options);
  yield { done: 1, total: 2, label: name };
  return { text: await writeAgain(read, form), notes: read.notes, ledger: read.ledger };
}

/** A file of a site as a post. */
export async function* readArchive({
  name,
  bytes,
  setting,
}: File & { setting: FileSetting }): AsyncGenerator<ReadPost> {
  yield await readArchivePost(name, bytes, setting);
}

/** The posts of a site's export, some at a time; `isGlance`: the first are enough. */
export async function* readArchiveExport({
  source,
  isGlance,
}: Named & { source: ExportSource; isGlance: boolean }): AsyncGenerator<ExportPart> {
  yield* readExport(openExport(source), { isGlance });
}

/** An article as a file, with its self-check. */
export async function* render({
  input,
  preset,
  options,
}: Named & {
  input: RenderInput;
  preset: Preset;
  options: RenderOptions;
}): AsyncGenerator<Checked> {
  const rendered = await renderArticle(input, preset, options);
  const { text, markdown, companions, expectations, missing, notices } = rendered;
  // An import file is read back like any other.
  const read = text === markdown ? text : markdownOf(text);
  const ledger = options.ledger ? ledgerOf({ ...rendered, markdown: read }, input, preset, sha256) : null;
  yield {
    ...rendered,
    companions: ledger ? [...companions, ledger.companion] : companions,
    selfCheck: selfCheck(read, expectations, missing, [...notices, ...(ledger?.notices ?? [])]),
  };
}

/** A published file against its quotation ledger. */
export async function* proveFile({
  name,
  ledger,
  file,
}: Named & { ledger: { name: string; text: string }; file: PublishedFile }): AsyncGenerator<LedgerProof> {
  yield prove(ledger, { ...file, name }, sha256);
}

/** An article as readers see it: a page of its own, and its HTML without one. */
export async function* writePage({
  input,
}: Named & { input: PageInput }): AsyncGenerator<{ page: string; html: string }> {
  yield { page: articlePage(input), html: articleHtml(input) };
}

/** An article as a Word file. */
export async function* writeWord(
  file: Named & ArticleFile,
): AsyncGenerator<{ bytes: Uint8Array; picturesLeftOut: number }> {
  // The library that writes it has a megabyte.
  const { articleAsWord } = await import('../writers/docx/article');
  yield await articleAsWord(file);
}

/** The quotation report of an article in a format. */
export async function* writeReport({
  input,
  format,
}: Named & { input: ReportInput; format: ReportFormat }): AsyncGenerator<string> {
  yield reportIn(input, format);
}

export async function* countQuotations({
  input,
}: Named & { input: ReportInput }): AsyncGenerator<QuotationCounts> {
  yield countIn(input);
}

/** An article as a file of an exported workspace. */
export async function* writeExported({ input }: Named & { input: ExportedArticle }): AsyncGenerator<string> {
  yield writeArticleFile(input);
}

/** The text of such a file; `assets` are pictures (`asset:…`) by their files. */
export async function* readExported({
  bytes,
  assets,
}: File & { assets: Map<string, string> }): AsyncGenerator<Body> {
  yield readArticleFile(decodeText(bytes), assets);
}

/** What stands between an article and its being ready. */
export async function* check({
  input,
  levels,
}: Named & { input: CheckInput; levels: Record<string, CheckLevel> }): AsyncGenerator<CheckedFinding[]> {
  yield await findingsOf(checks, readForChecks(input), levels);
}

/** Citations and their list in a style, as the window shows them. */
export async function* cite({
  style,
  items,
  clusters,
}: Named & {
  style: StyleFiles;
  items: Map<string, CslItem>;
  clusters: Cluster[];
}): AsyncGenerator<CitationTexts> {
  const { renderCitations } = await import('../../core/citations/styles/render');
  const { isNote, citations, bibliography } = renderCitations(style, items, clusters);
  yield { isNote, citations: citations.map(runsOf), bibliography: bibliography.map(runsOf) };
}

/** Two texts of an article, block by block. */
export async function* compare({
  before,
  after,
}: Named & { before: Body; after: Body }): AsyncGenerator<Row[]> {
  yield compareBodies(before, after);
}

/** The entries of a source file, some at a time, with the share of the file that was read, from 0 to 1. */
export async function* readSourceFile({
  bytes,
  sentenceCase,
}: File & ReadingOptions): AsyncGenerator<{ entries: ReadEntry[]; share: number }> {
  const text = decodeText(bytes);
  const lines = lineCounter(text)(text.length);
  for (const entries of parts(readEntries(text, { sentenceCase }))) {
    yield { entries, share: (entries.at(-1)?.line ?? lines) / lines };
  }
}

/** The metadata of a web page. */
export async function* readMetadata({
  html,
  url,
}: Named & { html: string; url: string }): AsyncGenerator<CslItem> {
  yield readPageMetadata(html, url);
}

/** Entries as text, in their order. */
export async function* writeSourceFile({
  items,
  format,
}: Named & { items: { item: CslItem; key: string }[]; format: SourceFormat }): AsyncGenerator<
  WrittenEntry[]
> {
  yield* parts(entriesOf(items, format));
}

/** A saved page (.html, .mhtml, .pdf). */
export async function* readPage({ name, bytes }: File): AsyncGenerator<Progress, SavedPage> {
  return yield* readSavedPage(name, bytes);
}

export async function* safePage({ name, html }: Named & { html: string }): AsyncGenerator<PageContent> {
  yield safe(name, html);
}

/** A saved page with one place of its text highlighted. */
export async function* showPage({
  html,
  place,
}: Named & { html: string; place: { start: number; end: number } | null }): AsyncGenerator<string> {
  yield withMark(html, place);
}

export async function* findWords({
  text,
  words,
}: Named & { text: string; words: string }): AsyncGenerator<Verbatim> {
  yield verbatimIn(text, words);
}

/** A transcript file (WebVTT, SubRip, JSON, text, .docx). */
export async function* readTranscript({ name, bytes }: File): AsyncGenerator<Progress, TranscriptFile> {
  return yield* readTranscriptFile(name, bytes);
}

/** Where words are said in a transcript. */
export async function* findSpoken({
  turns,
  words,
}: Named & { turns: Turn[]; words: string }): AsyncGenerator<Spoken | null> {
  yield findWordsSpoken(turns, words);
}

/** What a copy of a database has that the database has not. */
export async function* compareCopy(
  databases: Named & BothDatabases,
): AsyncGenerator<Progress, CopyComparison> {
  return yield* compareDatabases(databases);
}

/** What can be read from a damaged database, put into a new one. */
export async function* recover(damaged: Named & Damaged): AsyncGenerator<Progress, Recovered> {
  return yield* recoverInto(damaged);
}

/** For each of some posts those that are related, the closest first. */
export async function* relate(asked: Named & Asked): AsyncGenerator<Progress | RelatedTo> {
  yield* relatedTo(asked);
}

/** The words that none of the dictionaries has. */
export async function* misspelt({
  words,
  dictionaries,
}: Named & { words: string[]; dictionaries: DictionaryFiles[] }): AsyncGenerator<string[]> {
  yield await misspeltIn(words, dictionaries);
}

export async function* suggestSpelling({
  word,
  dictionaries,
}: Named & { word: string; dictionaries: DictionaryFiles[] }): AsyncGenerator<string[]> {
  yield await suggestionsFor(word, dictionaries);
}

/** An entry as text, or why it has none. */
interface WrittenEntry {
  entry: string;
  text: string;
  error: string | null;
}

function* entriesOf(items: { item: CslItem; key: string }[], format: SourceFormat): Generator<WrittenEntry> {
  for (const { item, key } of items) {
    try {
      yield { entry: key, text: writeEntry(item, key, format), error: null };
    } catch (error) {
      yield { entry: key, text: '', error: reasonOf('source', error) };
    }
  }
}

function* parts<T>(values: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  let began = performance.now();
  for (const value of values) {
    part.push(value);
    if (performance.now() - began < partTime) continue;
    yield part;
    part = [];
    began = performance.now();
  }
  if (part.length > 0) yield part;
}
