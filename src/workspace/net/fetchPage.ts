import { StetError } from '../../core/model/errors';
import { charsetOf, decodeHtml } from '../readers/decode';
import { checkedTarget, type Network, openWeb } from './network';
import { bodyOf, visit } from './visit';

const patience = 5000;
const largest = 2 * 1024 * 1024;
const mostRedirects = 5;

export interface FetchedPage {
  /** Where it was found in the end. */
  url: string;
  contentType: string;
  /** Of at most the first 2 MB; empty for what is not text. */
  text: string;
  isCut: boolean;
}

/**
 * Fetches one page as somebody without an account would: http and https on their own ports, public addresses alone,
 * every redirect checked anew, five seconds for all of it. Throws `forbidden`, `not-found`, `io`, `timeout`, `cancelled`.
 */
export async function fetchPage(
  address: string,
  { accept, signal }: { accept: string; signal: AbortSignal },
  network: Network = openWeb,
): Promise<FetchedPage> {
  const late = AbortSignal.timeout(patience);
  const stop = AbortSignal.any([signal, late]);
  try {
    return await Promise.race([follow(address, accept, stop, network), rejectionOf(stop)]);
  } catch (error) {
    if (signal.aborted) throw new StetError('cancelled', 'Looking it up was cancelled.');
    if (late.aborted)
      throw new StetError('timeout', `${hostOf(address)} did not answer within five seconds.`);
    if (error instanceof StetError) throw error;
    throw new StetError('io', `What ${hostOf(address)} answered could not be read.`, { cause: error });
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
  throw new StetError('io', `${hostOf(address)} sends from one address to the next without an end.`);
}

/** What to accept where a page is wanted. */
export const pageTypes = 'text/html, application/xhtml+xml';

/** Throws `unsupported` for what is no page; answers the host it came from. */
export function assertPage({ url, contentType }: FetchedPage): string {
  const host = hostOf(url);
  if (contentType === '' || /html|xml/i.test(contentType)) return host;
  const type = contentType.split(';')[0]?.trim().slice(0, 100);
  throw new StetError('unsupported', `What ${host} has at this address is no page (${type}).`);
}

const refusal = (host: string, status: number): StetError =>
  status === 404 || status === 410
    ? new StetError('not-found', `${host} has no such page (${status}).`)
    : new StetError(
        'io',
        `${host} answered with an error (${status}): it may not let programs read this page.`,
      );

/** Some waits, the resolver’s among them, do not hear the signal. */
const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? 'This address';
