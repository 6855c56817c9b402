import { StetError } from '../../core/model/errors';
import type { FetchedPage } from '../services/snapshots';
import { assertPage, fetchPage, pageTypes } from './fetchPage';
import { t } from './messages';
import { type Network, openWeb } from './network';

/** A page as it is now, to be stored. Throws what `fetchPage` throws, and `unsupported` when it is too large to store. */
export async function fetchWholePage(
  address: string,
  { signal, network = openWeb }: { signal: AbortSignal; network?: Network },
): Promise<FetchedPage> {
  const page = await fetchPage(address, { accept: pageTypes, signal }, network);
  const host = assertPage(page);
  if (page.isCut) {
    throw new StetError('unsupported', t.message('page.size', { host }));
  }
  return { html: page.text, url: page.url, takenAt: new Date().toISOString() };
}
