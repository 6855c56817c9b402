import path from 'node:path';
import mammoth from 'mammoth';
import { findBoilerplate, findByline } from '../../core/document/boilerplate';
import { nodesOf } from '../../core/document/find';
import type { Body } from '../../core/document/nodes';
import { textToBody } from '../../core/document/plain';
import { bodySchema } from '../../core/document/schema';
import { blockText, plainText } from '../../core/document/text';
import { readPage } from '../../core/html/index';
import {
  type MappedFrontMatter,
  mapFrontMatter,
  parseFrontMatter,
  repeatedKeys,
} from '../../core/markdown/frontMatter';
import { readMarkdown } from '../../core/markdown/read/index';
import { StetError } from '../../core/model/errors';
import type { LedgerEntry } from '../../core/model/ledger';
import { slugify } from '../../core/model/slug';
import { reasonOf } from '../disk/plainError';
import { decodeHtml, decodeText } from './decode';
import { t } from './messages';
import { liftPictures, type Pictures } from './pictures';

/** A file as a document, with notes for the user on its import. */
export interface Converted {
  body: Body;
  front: MappedFrontMatter;
  opaque: number;
  notes: string[];
  /** The account of the file. A reader adds an entry for each part that it leaves out, keeps as written or moves to a field. */
  ledger: LedgerEntry[];
  text: string;
  /** Lines that look like a website's boilerplate, or repeat the headline. */
  boilerplate: string[];
  pictures: Pictures;
}

const nothing = (): Promise<MappedFrontMatter> => mapFrontMatter({});

/** Throws `unsupported` or `unreadable` if the file cannot be converted. */
export async function convertFile(name: string, bytes: Uint8Array): Promise<Converted> {
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
      return fromDocx(name, bytes);
    default:
      throw new StetError('unsupported', t.message('file.kind', { name }));
  }
}

async function fromMarkdown(source: string): Promise<Converted> {
  const { body, frontMatter, opaque } = readMarkdown(source);
  const notes: string[] = [];
  let front = await nothing();
  try {
    if (frontMatter) {
      front = await mapFrontMatter(parseFrontMatter(frontMatter));
      const repeated = frontMatter.kind === 'yaml' ? repeatedKeys(frontMatter.text) : [];
      if (repeated.length > 0) notes.push(t('frontMatter.repeated', { keys: repeated.join(', ') }));
    }
  } catch (error) {
    // The text is imported without its front matter, and the problem is reported.
    notes.push(reasonOf('front matter', error));
  }
  if (front.unmapped.length > 0) notes.push(t('frontMatter.unmapped', { keys: front.unmapped.join(', ') }));
  return finish(body, front, opaque, notes);
}

async function fromText(source: string): Promise<Converted> {
  return finish(textToBody(source), await nothing(), 0, []);
}

async function fromHtml(name: string, source: string, earlierNotes: string[] = []): Promise<Converted> {
  const { html, pictures } = liftPictures(source, await slugify(path.basename(name, path.extname(name))));
  const { body, data, notes } = readPage(html);
  const front = await mapFrontMatter(data);
  const mapped = front.mapped.map((line) => line.replace('front matter', 'page'));
  return { ...finish(body, { ...front, mapped }, opaqueIn(body), [...earlierNotes, ...notes]), pictures };
}

async function fromDocx(name: string, bytes: Uint8Array): Promise<Converted> {
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return fromHtml(
      name,
      `<article>${value}</article>`,
      [...new Set(messages.map(({ message }) => message))].slice(0, 5),
    );
  } catch (error) {
    throw new StetError('unreadable', t.message('file.docx', { name: path.basename(name) }), {
      cause: error,
    });
  }
}

const opaqueIn = (body: Body): number =>
  body.reduce(
    (sum, block) => sum + nodesOf(block, 'opaque-block').length + nodesOf(block, 'opaque-inline').length,
    0,
  );

/** Without a headline in the front matter, the first heading or the first line is the headline. */
function finish(body: Body, front: MappedFrontMatter, opaque: number, notes: string[]): Converted {
  const [first, ...rest] = body;
  const stated = front.meta.headline ?? '';
  const opening =
    first && (first.type === 'heading' || first.type === 'paragraph') ? blockText(first).trim() : '';
  const isTitle = first?.type === 'heading' && first.tag === 'h1' && (stated === '' || stated === opening);
  const headline = stated || (isTitle || opening.length <= 200 ? opening : '');
  const takesFirst = isTitle || (stated === '' && headline !== '' && first?.type === 'paragraph');
  const content = takesFirst ? rest : body;
  const byline = front.meta.bylines?.length ? null : findByline(content);
  return {
    // A body that could not be read back is refused here, with the name of the file.
    body: bodySchema.parse(content),
    front: {
      ...front,
      meta: { ...front.meta, headline, ...(byline ? { bylines: [byline] } : {}) },
      mapped: byline ? [...front.mapped, t('byline', { author: byline })] : front.mapped,
    },
    opaque,
    notes,
    ledger: [],
    text: plainText(content).text,
    pictures: {},
    boilerplate: findBoilerplate(content, headline).flatMap((index) => {
      const block = content[index];
      return block ? [blockText(block)] : [];
    }),
  };
}
