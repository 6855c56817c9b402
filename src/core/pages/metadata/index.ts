import { parseHtml } from '../../html/parse';
import type { CslItem } from '../../model/source';
import { readDate } from './dates';
import { readDublinCore } from './dublinCore';
import { toItem } from './facts';
import { readHighwire } from './highwire';
import { readAddress } from './identifiers';
import { readLinkedData } from './linkedData';
import { readMetas } from './metas';
import { readByline } from './names';
import { readOpenGraph } from './openGraph';
import { ownAddressOf, readPlainHtml } from './plainHtml';
import { readPlatform } from './platforms';
import { plainWords } from './words';

export { readCrossref } from './crossref';
export { readDate } from './dates';
export { readAddress, readDoi } from './identifiers';
export { readByline } from './names';
export { plainWords } from './words';

/**
 * A page's metadata as a CSL item: from JSON-LD first, then Highwire, Open Graph, Dublin Core and plain HTML.
 * `url` is the page's address, or empty. Each field has at most 1,000 characters; nothing of the page is run.
 */
export function readPageMetadata(html: string, url: string): CslItem {
  const root = parseHtml(html);
  const found = { url: readAddress(url) };
  if (root === null) return toItem([found]);
  const metas = readMetas(root);
  const [work = {}, ...pages] = readLinkedData(root, url);
  return toItem([
    { url: ownAddressOf(root) },
    readPlatform(root, metas, ownAddressOf(root) || url),
    work,
    readHighwire(metas),
    readOpenGraph(metas),
    readDublinCore(metas),
    ...pages,
    readPlainHtml(root, metas),
    found,
  ]);
}

/** The metadata of a file that is not a page, such as a PDF: title, author and date. */
export const describeDocument = (said: { title: string; author: string; date: string }): CslItem =>
  toItem([
    {
      type: 'document',
      title: plainWords(said.title),
      authors: readByline(said.author),
      published: readDate(said.date),
    },
  ]);
