import { StetError } from '../../core/model/errors';
import type { FetchedPage } from '../services/snapshots';
import { assertPage, fetchPage, pageTypes } from './fetchPage';
import { type Network, openWeb } from './network';

/** A page as it is now, to be kept. Throws what `fetchPage` throws, and `unsupported` for what cannot be kept whole. */
export async function fetchWholePage(
  address: string,
  { signal, network = openWeb }: { signal: AbortSignal; network?: Network },
): Promise<FetchedPage> {
  const page = await fetchPage(address, { accept: pageTypes, signal }, network);
  const host = assertPage(page);
  if (page.isCut) {
    throw new StetError(
      'unsupported',
      `The page at ${host} is larger than 2 MB: save it in the browser and keep that file.`,
    );
  }
  return { html: page.text, url: page.url, takenAt: new Date().toISOString() };
}
