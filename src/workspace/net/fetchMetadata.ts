import { StetError } from '../../core/model/errors';
import type { CslItem } from '../../core/model/source';
import { readCrossref, readDoi } from '../../core/pages/metadata';
import { only, type Tasks } from '../worker/tasks';
import { assertPage, fetchPage, pageTypes } from './fetchPage';
import { t } from './messages';
import { type Network, openWeb } from './network';

interface Context {
  tasks: Tasks;
  signal: AbortSignal;
  network?: Network;
}

/** The first host that `fetchMetadata` asks about an address or a DOI. */
export function whomToAsk(addressOrDoi: string): string {
  const doi = readDoi(addressOrDoi);
  return doi ? `https://api.crossref.org/works/${encodeURIComponent(doi)}` : addressOrDoi.trim();
}

/** Metadata of a page or of a DOI from the web. Throws `unsupported`, `unreadable` and what `fetchPage` throws. */
export async function fetchMetadata(addressOrDoi: string, context: Context): Promise<CslItem> {
  const doi = readDoi(addressOrDoi);
  if (!doi) return pageItem(addressOrDoi.trim(), context);
  try {
    return await crossrefItem(whomToAsk(doi), context);
  } catch (error) {
    // Crossref is one of several DOI registries; doi.org leads to the page of every DOI.
    if (!(error instanceof StetError) || error.code !== 'not-found') throw error;
    return { ...(await pageItem(`https://doi.org/${encodeURI(doi)}`, context)), DOI: doi };
  }
}

async function crossrefItem(address: string, { signal, network = openWeb }: Context): Promise<CslItem> {
  const { text } = await fetchPage(address, { accept: 'application/json', signal }, network);
  const item = readCrossref(parsed(text));
  if (item === null) throw new StetError('unreadable', t.message('crossref.unreadable'));
  return item;
}

async function pageItem(address: string, { tasks, signal, network = openWeb }: Context): Promise<CslItem> {
  const page = await fetchPage(address, { accept: pageTypes, signal }, network);
  const host = assertPage(page);
  const item = await only(tasks.readMetadata({ name: host, html: page.text, url: page.url }));
  if (item.title === undefined) throw new StetError('unreadable', t.message('page.unknown', { host }));
  return item;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
