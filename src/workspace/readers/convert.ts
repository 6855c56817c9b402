import path from 'node:path';
import type { Body } from '../../core/document/nodes';
import { textToBody } from '../../core/document/plain';
import { bodySchema } from '../../core/document/schema';
import { readFragment } from '../../core/html';
import { readPage } from '../../core/html/readPage';
import { accountOf } from '../../core/ledger/account';
import { keysEntry } from '../../core/ledger/entry';
import {
  type MappedFrontMatter,
  mapFrontMatter,
  parseFrontMatter,
  repeatedKeys,
} from '../../core/markdown/frontMatter';
import { readMarkdown } from '../../core/markdown/read/index';
import { StetError } from '../../core/model/errors';
import type { TrackedChanges } from '../../core/model/importing';
import type { LedgerEntry } from '../../core/model/ledger';
import { slugify } from '../../core/model/slug';
import { reasonOf } from '../disk/plainError';
import { decodeHtml, decodeText } from './decode';
import { readDocx } from './docx/read';
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
}

const nothing = (): Promise<MappedFrontMatter> => mapFrontMatter({});

export interface ConvertOptions {
  /** How the tracked changes of a Word file come in; as they are now by default. */
  changes?: TrackedChanges | undefined;
}

/** Throws `unsupported` or `unreadable` if the file cannot be converted. */
export async function convertFile(
  name: string,
  bytes: Uint8Array,
  { changes }: ConvertOptions = {},
): Promise<Converted> {
  switch (path.extname(name).toLowerCase()) {
    case '.md':
    case '.markdown':
    case '.mdown':
      return fromMarkdown(decodeText(bytes));
    case '.txt':
      return fromText(decodeText(bytes));
    case '.html':
    case '.htm':
      return fromHtml(name, decodeHtml(bytes));
    case '.docx':
      return fromDocx(name, bytes, changes);
    default:
      throw new StetError('unsupported', t.message('file.kind', { name }));
  }
}

async function fromMarkdown(source: string): Promise<Converted> {
  const { body, frontMatter } = readMarkdown(source);
  const notes: string[] = [];
  const ledger: LedgerEntry[] = [];
  let front = await nothing();
  try {
    if (frontMatter) {
      front = await mapFrontMatter(parseFrontMatter(frontMatter));
      const repeated = frontMatter.kind === 'yaml' ? repeatedKeys(frontMatter.text) : [];
      if (repeated.length > 0) ledger.push(keysEntry('unclear', t('keys.repeated'), repeated));
    }
  } catch (error) {
    // The text is imported without its front matter, and the problem is reported.
    notes.push(reasonOf('front matter', error));
  }
  const converted = finish(body, front, notes);
  return { ...converted, ledger: [...converted.ledger, ...ledger] };
}

async function fromText(source: string): Promise<Converted> {
  return { ...finish(textToBody(source), await nothing(), []), isPlainText: true };
}

async function fromHtml(name: string, source: string): Promise<Converted> {
  const { html, pictures } = liftPictures(source, await slugify(path.basename(name, path.extname(name))));
  const { body, data, ledger } = readPage(html);
  const front = await mapFrontMatter(data);
  const mapped = front.mapped.map((line) => line.replace('front matter', 'page'));
  return {
    ...finish(body, { ...front, mapped }, [], ledger),
    pictures,
  };
}

async function fromDocx(name: string, bytes: Uint8Array, changes?: TrackedChanges): Promise<Converted> {
  const stem = await slugify(path.basename(name, path.extname(name)));
  const read = await readDocx(bytes, stem, changes).catch((cause: unknown) => {
    throw new StetError('unreadable', t.message('file.docx', { name: path.basename(name) }), { cause });
  });
  const { body, ledger } = readFragment(read.html);
  const account = [...read.ledger, ...ledger];
  return {
    ...finish(body, await nothing(), read.messages, account),
    pictures: read.pictures,
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
  };
}

const accountOfKeys = ({ mapped, unmapped }: MappedFrontMatter): LedgerEntry[] => [
  ...(mapped.length > 0 ? [keysEntry('field', t('keys.field'), mapped)] : []),
  ...(unmapped.length > 0 ? [keysEntry('leftOut', t('keys.unmapped'), unmapped)] : []),
];
