import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import { isOpenableUrl } from '../../../core/model/url';
import { describeDocument, readPageMetadata } from '../../../core/pages/metadata/index';
import { type PageContent, pageContent } from '../../../core/pages/snapshot/index';
import { savedFrom } from '../../../core/pages/snapshot/savedFrom';
import type { Progress } from '../../progress';
import { decodeHtml } from '../decode';
import { t } from '../messages';
import { readMhtml } from './mhtml';
import { readPdf } from './pdf';

/** A saved page made safe to store, and the source that it seems to be. */
export interface SavedPage {
  content: PageContent;
  csl: CslItem;
  url: string;
  /** Empty if the file does not say. */
  savedAt: string;
}

/**
 * Reads a saved page by its content, and says at which page of a PDF it is. Throws `unsupported` or `unreadable` if it
 * cannot be stored.
 */
export async function* readSavedPage(name: string, bytes: Uint8Array): AsyncGenerator<Progress, SavedPage> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return yield* fromPdf(name, bytes);
  if (/\.mht(ml)?$/i.test(name)) {
    const { html, url, savedAt } = readMhtml(name, bytes);
    return saved(name, html, isOpenableUrl(url) ? url : '', savedAt);
  }
  if (/\.x?html?$/i.test(name)) {
    const html = decodeHtml(bytes);
    return saved(name, html, savedFrom(html), '');
  }
  throw new StetError('unsupported', t.message('page.kind', { name }));
}

function saved(name: string, html: string, url: string, savedAt: string): SavedPage {
  const csl = withTitle(readPageMetadata(html, url), name);
  return { content: safe(name, html), csl, url: url || urlIn(csl), savedAt };
}

async function* fromPdf(name: string, bytes: Uint8Array): AsyncGenerator<Progress, SavedPage> {
  const pages: string[] = [];
  const reader = readPdf(name, bytes);
  let next = await reader.next();
  while (!next.done) {
    pages.push(next.value.html);
    yield { done: next.value.done, total: next.value.total, label: name };
    next = await reader.next();
  }
  const csl = withTitle(describeDocument(next.value), name);
  return { content: safe(name, pages.join('')), csl, url: '', savedAt: '' };
}

const urlIn = ({ URL: url }: CslItem): string => (typeof url === 'string' ? url : '');

/** A file without a title is named by its file name. */
const withTitle = (csl: CslItem, name: string): CslItem =>
  csl.title ? csl : { ...csl, title: path.basename(name, path.extname(name)) };

const largest = 20_000_000;

/** Throws if the page has no text or is too large for a workspace. */
export function safe(name: string, html: string): PageContent {
  const content = pageContent(html);
  if (content.text.trim() === '') {
    throw new StetError('unreadable', t.message('page.noText', { name }));
  }
  if (content.html.length > largest) {
    throw new StetError('unsupported', t.message('page.length', { name }));
  }
  return content;
}
