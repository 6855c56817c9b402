import path from 'node:path';
import type { Body } from '../../core/document/nodes';
import { textToBody } from '../../core/document/plain';
import { bodySchema } from '../../core/document/schema';
import { readFragment } from '../../core/html';
import { readPage } from '../../core/html/readPage';
import { accountOf } from '../../core/ledger/account';
import { keysEntry } from '../../core/ledger/entry';
import {
  fileNameData,
  type MappedFrontMatter,
  mapFrontMatter,
  splitFrontMatter,
} from '../../core/markdown/frontMatter';
import { normaliseText } from '../../core/markdown/syntax/parse';
import type { CommentThread } from '../../core/model/comment';
import type { DialectId } from '../../core/model/dialect';
import { StetError } from '../../core/model/errors';
import type { LedgerEntry } from '../../core/model/ledger';
import { slugify } from '../../core/model/slug';
import type { TrackedChanges } from '../../core/model/trackedChanges';
import { type Decoded, decodeFile, decodePage } from './decode';
import { readDocx } from './docx/read';
import { takeReview } from './docx/takeReview';
import { readMarkdownFile } from './markdownFile';
import { t } from './messages';
import { liftPictures, type Pictures } from './pictures';

/** A file as a document, with notes for the user on its import. */
export interface Converted {
  body: Body;
  front: MappedFrontMatter;
  notes: string[];
  /** The account of the file. A reader adds an entry for each part that it leaves out, keeps as written or moves to a field. */
  ledger: LedgerEntry[];
  /** Whether the file has no mark-up that could tell a subhead from a line. */
  isPlainText: boolean;
  pictures: Pictures;
  /** The comments of a Word file, whose words carry the ids of their threads. */
  threads: CommentThread[];
}

const nothing = (): Promise<MappedFrontMatter> => mapFrontMatter({});

export interface ConvertOptions {
  /** How the tracked changes of a Word file come in; as they are now by default. */
  changes?: TrackedChanges | undefined;
  /** The Markdown in which files are written; what each shows itself by default. */
  dialect?: DialectId | undefined;
}

/** Throws `unsupported` or `unreadable` if the file cannot be converted. */
export async function convertFile(
  name: string,
  bytes: Uint8Array,
  { changes, dialect }: ConvertOptions = {},
): Promise<Converted> {
  switch (path.extname(name).toLowerCase()) {
    case '.md':
    case '.markdown':
    case '.mdown':
      return fromMarkdown(name, decodeFile(bytes), dialect);
    case '.txt':
      return fromText(decodeFile(bytes));
    case '.html':
    case '.htm':
      return fromHtml(name, decodePage(bytes));
    case '.docx':
      return fromDocx(name, bytes, changes);
    default:
      throw new StetError('unsupported', t.message('file.kind', { name }));
  }
}

async function fromMarkdown(name: string, decoded: Decoded, dialect?: DialectId): Promise<Converted> {
  const { body, front, notes, ledger } = await readMarkdownFile(name, decoded.text, dialect);
  const converted = finish(body, front, [...notes, ...damageOf(decoded)]);
  return { ...converted, ledger: [...converted.ledger, ...ledger] };
}

async function fromText(decoded: Decoded): Promise<Converted> {
  const converted = finish(textToBody(decoded.text), await nothing(), damageOf(decoded));
  return { ...converted, isPlainText: true };
}

/** What the user must know of characters that may not be what was meant. */
function damageOf({ damaged, isGuessed }: Decoded): string[] {
  if (damaged > 0) return [t('damaged', { count: damaged })];
  return isGuessed ? [t('encoding.guessed')] : [];
}

async function fromHtml(name: string, decoded: Decoded): Promise<Converted> {
  // Jekyll, Hugo and Eleventy take pages with front matter too.
  const { front: written, text } = splitFrontMatter(normaliseText(decoded.text));
  const { html, pictures } = liftPictures(text, await slugify(path.basename(name, path.extname(name))));
  const { body, data, ledger } = readPage(html);
  const front = written
    ? await mapFrontMatter(written.data, written, fileNameData(name.replaceAll('\\', '/')) ?? {})
    : await mapFrontMatter(data);
  return { ...finish(body, front, damageOf(decoded), ledger), pictures };
}

async function fromDocx(name: string, bytes: Uint8Array, changes?: TrackedChanges): Promise<Converted> {
  const stem = await slugify(path.basename(name, path.extname(name)));
  const read = await readDocx(bytes, stem, changes).catch((cause: unknown) => {
    throw new StetError('unreadable', t.message('file.docx', { name: path.basename(name) }), { cause });
  });
  const { body: coded, ledger } = readFragment(read.html);
  const body = changes === 'reviewed' ? takeReview(coded, read.codes, read.threads) : coded;
  const account = [...read.ledger, ...ledger];
  return {
    ...finish(body, await nothing(), read.messages, account),
    pictures: read.pictures,
    threads: read.threads,
  };
}

function finish(
  body: Body,
  front: MappedFrontMatter,
  notes: string[],
  ledger: LedgerEntry[] = [],
): Converted {
  return {
    // A body that could not be read back is refused here, with the name of the file.
    body: bodySchema.parse(body),
    front,
    notes,
    ledger: [...accountOf(body), ...accountOfKeys(front), ...ledger],
    isPlainText: false,
    pictures: {},
    threads: [],
  };
}

const accountOfKeys = ({ mapped, kept }: MappedFrontMatter): LedgerEntry[] => [
  ...(mapped.length > 0 ? [keysEntry('field', t('keys.field'), mapped)] : []),
  ...(kept.length > 0 ? [keysEntry('kept', t('keys.kept'), kept)] : []),
];
