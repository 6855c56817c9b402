import { StetError } from '../../core/model/errors';
import { charsetOf, decodeHtml } from '../readers/decode';
import { t } from './messages';
import { checkedTarget, type Network, openWeb } from './network';
import { bodyOf, visit } from './visit';

const longestWait = 5000;
const largest = 2 * 1024 * 1024;
const mostRedirects = 5;

export interface FetchedPage {
  /** The address after all redirects. */
  url: string;
  contentType: string;
  /** At most the first 2 MB; empty when it is not text. */
  text: string;
  isCut: boolean;
}

/**
 * Fetches one page without cookies or accounts: only http and https on their own ports, only public addresses, every
 * redirect checked, five seconds for everything. Throws `forbidden`, `not-found`, `io`, `timeout`, `cancelled`.
 */
export async function fetchPage(
  address: string,
  { accept, signal }: { accept: string; signal: AbortSignal },
  network: Network = openWeb,
): Promise<FetchedPage> {
  const late = AbortSignal.timeout(longestWait);
  const stop = AbortSignal.any([signal, late]);
  try {
    return await Promise.race([follow(address, accept, stop, network), rejectionOf(stop)]);
  } catch (error) {
    if (signal.aborted) throw new StetError('cancelled', t.message('cancelled'));
    if (late.aborted) throw new StetError('timeout', t.message('timeout', { host: hostOf(address) }));
    if (error instanceof StetError) throw error;
    throw new StetError('io', t.message('unreadable', { host: hostOf(address) }), { cause: error });
  }
}

async function follow(
  address: string,
  accept: string,
  signal: AbortSignal,
  network: Network,
): Promise<FetchedPage> {
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const target = await checkedTarget(next, network);
    signal.throwIfAborted();
    const response = await visit(target, accept, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      next = URL.parse(location, target.url.href)?.href ?? location;
      continue;
    }
    if (status < 200 || status > 299) {
      response.destroy();
      throw refusal(target.url.hostname, status);
    }
    const contentType = response.headers['content-type'] ?? '';
    const bytes = await bodyOf(response, largest);
    const isCut = bytes.length === largest;
    const isText = contentType === '' || /text|html|xml|json/i.test(contentType);
    const text = isText ? decodeHtml(bytes, { charset: charsetOf(contentType), isCut }) : '';
    return { url: target.url.href, contentType, text, isCut };
  }
  throw new StetError('io', t.message('redirects', { host: hostOf(address) }));
}

/** What a request for a page accepts. */
export const pageTypes = 'text/html, application/xhtml+xml';

/** Throws `unsupported` when this is not a page; returns its host. */
export function assertPage({ url, contentType }: FetchedPage): string {
  const host = hostOf(url);
  if (contentType === '' || /html|xml/i.test(contentType)) return host;
  const type = contentType.replace(/;.*/, '').trim().slice(0, 100);
  throw new StetError('unsupported', t.message('page.kind', { host, type }));
}

const refusal = (host: string, status: number): StetError =>
  status === 404 || status === 410
    ? new StetError('not-found', t.message('page.none', { host, status: String(status) }))
    : new StetError('io', t.message('page.refused', { host, status: String(status) }));

/** Some waits, such as the resolver's, ignore the signal. */
const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? address.slice(0, 100);
